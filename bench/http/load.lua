-- For wrk: posts the drawings named in DRAWINGS (paths, one a line) as forms, one after the other; without it, plain GET.
-- The figures go to the file RESULT: "p50 p95 p99 requests_per_second failed", times in milliseconds.
local boundary = "v16benchboundary"
local uploads = {}
local sent = 0

function init()
  wrk.headers["Content-Type"] = "multipart/form-data; boundary=" .. boundary
  for path in (os.getenv("DRAWINGS") or ""):gmatch("[^\n]+") do
    local file = assert(io.open(path, "rb"))
    local drawing = file:read("*a")
    file:close()
    local disposition = 'Content-Disposition: form-data; name="file"; filename="drawing.dxf"\r\n\r\n'
    local body = "--" .. boundary .. "\r\n" .. disposition .. drawing .. "\r\n--" .. boundary .. "--\r\n"
    uploads[#uploads + 1] = wrk.format("POST", nil, nil, body)
  end
  if #uploads == 0 then uploads[1] = wrk.format("GET") end
end

function request()
  sent = sent + 1
  return uploads[(sent - 1) % #uploads + 1]
end

function done(summary, latency)
  local file = assert(io.open(os.getenv("RESULT"), "w"))
  local errors = summary.errors
  file:write(string.format("%.3f %.3f %.3f %.0f %d\n", latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
    latency:percentile(99) / 1e3, summary.requests / (summary.duration / 1e6),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
  file:close()
end
