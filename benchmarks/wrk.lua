-- Requests drawn at random from a file of paths; what was measured is printed as one line of JSON.
-- Arguments: the file, a seed, and what to accept (nothing: no Accept-Encoding).
local requests = {}

function init(args)
  math.randomseed(tonumber(args[2]))
  if args[3] then wrk.headers["Accept-Encoding"] = args[3] end
  for path in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", path) end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%.6f,"p50":%.1f,"p99":%.1f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50), latency:percentile(99),
    failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
