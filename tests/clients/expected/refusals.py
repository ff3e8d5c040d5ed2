"""What it would answer where there is nothing to give."""

from typing import Any

NO_PERMISSION: Any = {
    "success": False,
    "status_code": 3,
    "status_message": "Authentication failed: You do not have permissions to access the service.",
}

NOT_FOUND: Any = {
    "success": False,
    "status_code": 34,
    "status_message": "The resource you requested could not be found.",
}

INVALID_ID: Any = {
    "success": False, "status_code": 6, "status_message": "Invalid id: The pre-requisite id is invalid or not found.",
}  # fmt: skip

INVALID_KEY: Any = {
    "status_code": 7, "status_message": "Invalid API key: You must be granted a valid key.", "success": False,
}  # fmt: skip

INVALID_PAGE: Any = {
    "success": False,
    "status_code": 22,
    "status_message": "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.",
}

INVALID_PARAMETERS: Any = {
    "success": False, "status_code": 5, "status_message": "Invalid parameters: Your request parameters are incorrect.",
}  # fmt: skip
