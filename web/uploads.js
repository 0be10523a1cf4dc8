// The way of a drawing to the service and back: a few at a time, and later where the service asks for that. A part
// of the script of ui.html, put into it when the program is built.

const MAX_IN_FLIGHT = 2;           // uploads at once: the service is shared
const MAX_AUTOMATIC_TRIES = 5;     // of one drawing that the service asks to send later
const REQUEST_TIMEOUT_MS = 300e3;  // with the upload

let inFlight = 0;    // also of a list that was cleared
let heldUntil = 0;   // the service asked for no request before this time (performance.now)
let wake = 0;        // timer that goes on after it

/// Seconds of Retry-After; a date or nonsense is read as a short wait.
const retryAfter = answer => {
  const seconds = Number.parseInt(answer.headers.get("Retry-After"), 10);
  return seconds >= 0 ? Math.min(seconds, 3600) : 5;
};

/// The stages of the service but the wait for a turn, added up, in milliseconds.
const computing = answer => [...(answer.headers.get("Server-Timing") || "").matchAll(/(\w+);dur=([\d.]+)/g)]
  .filter(([, stage]) => stage !== "queue").reduce((sum, [, , ms]) => sum + Number(ms), 0);

const problemOf = async answer => {
  let detail;
  try { ({ detail } = await answer.json()); } catch { /* not the service's own answer: never shown */ }
  const mayPass = answer.status >= 500 || answer.status === 429 || answer.status === 408;
  if (typeof detail === "string") return { detail, mayPass };
  return { key: answer.status === 413 ? "tooLarge" : "unexplained", status: answer.status, mayPass };
};

/// Posts a drawing: an answer with its body, or a problem.
const post = async (route, file) => {
  try { await file.slice(0, 1).arrayBuffer(); } catch { return { problem: { key: "unread", mayPass: true } }; }
  const form = new FormData();
  form.append("file", file, file.name);
  try {
    const answer = await fetch(route, { method: "POST", body: form, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
    const body = await answer.blob();
    return { answer: new Response(body, answer) };
  } catch (error) {
    return { problem: { key: error.name === "TimeoutError" ? "tooSlow" : "unreachable", mayPass: true } };
  }
};
/// The seconds that the service asks to wait, if it does.
const askedToWait = answer => answer.status === 429 || answer.status === 503 ? retryAfter(answer) : undefined;

/// Result, or problem and the seconds that the service asks to wait.
const send = async file => {
  const started = performance.now();
  const { answer, problem } = await post("../classify", file);
  if (problem) return { problem };
  if (!answer.ok) return { problem: await problemOf(answer), wait: askedToWait(answer) };
  try {
    const result = { warnings: [], ...await answer.json() };
    const took = performance.now() - started;
    if (result.probabilities) return { result, took, computing: computing(answer), cache: answer.headers.get("X-Cache") };
  } catch { /* no JSON: not the service's own answer either */ }
  // A gateway before the service that wants people to log in says so with status 200, too.
  return { problem: { key: "unreachable", mayPass: true } };
};

const hold = seconds => {
  heldUntil = Math.max(heldUntil, performance.now() + 1000 * seconds);
  jobs.filter(job => job.state === "waiting" && job.problem).forEach(draw);  // they tell the time of the next try
  for (const [job, { held }] of pictures) if (held) showPicture(job);
  clearTimeout(wake);
  wake = setTimeout(goOn, heldUntil - performance.now() + 50);
};

const finish = (job, { wait, ...outcome }) => {
  Object.assign(job, outcome);
  if (outcome.result) {
    job.state = "done";
    if (jobs.length === 1) select(job);
    element("said").textContent = say().said(job.path, labelled(job.result.category), percent(job.result.confidence));
  } else {
    const again = wait !== undefined && job.tries < MAX_AUTOMATIC_TRIES;
    job.state = again ? "waiting" : "failed";
    if (wait !== undefined) hold(wait);
    element("said").textContent = say().saidProblem(job.path, sentence(job.problem));
  }
};

const run = async job => {
  Object.assign(job, { state: "sending", problem: undefined, tries: job.tries + 1 });
  draw(job);
  drawSummary();
  inFlight += 1;
  const outcome = await send(job.file);
  inFlight -= 1;
  if (jobs.includes(job)) finish(job, outcome);  // else the list was cleared meanwhile
  draw(job);
  drawSummary();
  goOn();
};

/// Starts what may start now; called whenever something has ended, come or been waited for.
function goOn() {
  if (performance.now() < heldUntil) return;
  jobs.filter(job => job.state === "waiting").slice(0, Math.max(0, MAX_IN_FLIGHT - inFlight)).forEach(run);
  loadHeld();
}

/// What was refused or had no answer, from the beginning; `last` is what then has the focus, since the button is gone.
function retry(again, last) {
  for (const job of again) {
    Object.assign(job, { tries: 0, state: "waiting", problem: undefined });
    draw(job);
  }
  last.focus();
  heldUntil = 0;
  drawSummary();
  goOn();
}

/// Takes drawings, [{file, path}]; the path begins with the folder that was dropped, if one was.
const take = found => {
  if (found.length === 0) {
    for (const place of ["said", "summary"]) element(place).textContent = say().nothing;
    return;
  }
  for (const { file, path } of found) {
    const card = add(element("cards"), "li");
    card.tabIndex = -1;
    const job = { file, path, card, state: "waiting", tries: 0 };
    card.addEventListener("click", ({ target }) => {
      const isPlain = !target.closest("button, figure") && getSelection().isCollapsed;
      if (isPlain && job.state === "done" && job !== selected) select(job);
    });
    card.addEventListener("keydown", event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || !event.target.matches(".show")) return;
      event.preventDefault();
      move(job, step);
    });
    jobs.push(job);
    draw(job);
  }
  drawSummary();
  goOn();
};
