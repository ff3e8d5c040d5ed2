"""The pages for members: this is the map of all of them."""

from cinedex.pages import approving, entering, keys, leaving, profile
from cinedex.pages.page import Form, Page, Style
from cinedex.pages.site import Site


def pages(site: Site) -> tuple[tuple[str, object], ...]:
    """Return each page's path, and the Falcon resource that serves it."""
    return (
        ("/sign-in", Form(site, entering.show_sign_in, entering.take_sign_in)),
        ("/sign-out", Form(site, entering.show_sign_out, entering.sign_out)),
        ("/sign-up", Form(site, entering.show_sign_up, entering.take_sign_up)),
        ("/authenticate/{request_token}", Form(site, approving.show, approving.decide)),
        ("/authenticate/allow", Page(site, approving.allowed)),
        ("/authenticate/deny", Page(site, approving.denied)),
        ("/auth/access", Form(site, approving.show, approving.decide)),
        ("/settings", Form(site, profile.show_profile, profile.take_profile)),
        ("/settings/password", Form(site, profile.show_password, profile.take_password)),
        ("/settings/sessions", Form(site, profile.show_sessions, profile.revoke_session)),
        ("/settings/keys", Form(site, keys.show, keys.create)),
        ("/settings/keys/{number}", Form(site, keys.show_one, keys.change)),
        ("/settings/keys/{number}/revoke", Form(site, keys.show_one, keys.revoke)),
        ("/settings/export", Page(site, leaving.show_export)),
        ("/settings/export/cinedex.json", Page(site, leaving.export_json)),
        ("/settings/export/cinedex.zip", Page(site, leaving.export_csv)),
        ("/settings/delete", Form(site, leaving.show_deletion, leaving.delete)),
        ("/goodbye", Page(site, leaving.goodbye)),
        (Style.path, Style()),
    )
