// How drawings and their answers are shown: a card each, and the summary over them. A part of the script of ui.html,
// put into it when the program is built.

const addButton = (parent, text, name, action) => {
  const button = add(parent, "button", text, name);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
};
const duration = ms => ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

const drawBars = (card, result) => {
  const bars = add(card, "dl", undefined, "bars");
  const sorted = Object.entries(result.probabilities).sort((a, b) => b[1] - a[1]);
  for (const [name, p] of sorted) {
    const first = name === result.category ? " first" : "";
    add(bars, "dt", labelled(name), first);
    const track = add(bars, "dd", undefined, "track");
    track.setAttribute("aria-hidden", "true");
    add(track, "div", undefined, "fill" + first).style.width = `${100 * p}%`;
    add(bars, "dd", percent(p), "share" + first);
  }
};

const addRunnerUp = (parent, { top2_category: name, top2_confidence: p }) => {
  if (name) add(parent, "p", say().runnerUp(labelled(name), percent(p)), "second");
};
/// The rules that ask for a review, each with what it means for whoever looks.
const addReasons = (parent, result) => {
  if (!result.needs_review) return;
  const list = add(parent, "ul", undefined, "reasons");
  for (const reason of reasonsOf(result)) {
    const line = add(list, "li");
    addServices(line, "span", reason, "reason");
    const [, hint] = say().hints.find(([pattern]) => pattern.test(reason)) || [];
    if (!hint) continue;
    line.append(" ");
    add(line, "span", hint, "hint");
  }
  if (reasonsOf(result).length === 0) add(list, "li", say().noReason, "reason");
};

const addWarnings = (parent, { warnings }) => {
  if (warnings.length === 0) return;
  add(parent, "p", say().warnings(warnings.length));
  const list = add(parent, "ul", undefined, "warnings");
  for (const warning of warnings) addServices(list, "li", warning);
};

const verdictOf = job => {
  const decision = decisionOf(job);
  if (!decision) return job.result.needs_review ? say().review : say().sure;
  return decision.category === job.result.category ? say().wasAccepted : say().wasCorrected(labelled(decision.category));
};

const drawResult = (card, job) => {
  const { result } = job;
  const answer = add(card, "div", undefined, "answer");
  add(answer, "span", result.category, "category").lang = "zh-CN";
  if (say().gloss[result.category]) add(answer, "span", say().gloss[result.category], "gloss");
  add(answer, "span", say().confidence(percent(result.confidence)), "confidence");
  add(answer, "span", verdictOf(job), "badge verdict");
  addReasons(card, result);
  drawBars(card, result);
  addRunnerUp(card, result);
  addWarnings(card, result);
  const facts = add(card, "div", undefined, "facts");
  add(facts, "span", say().total(duration(job.took)), "time");
  if (job.computing > 0) add(facts, "span", say().computing(duration(job.computing)));
  if (job.cache) add(facts, "span", say().cache[job.cache] || job.cache, "badge cache").dataset.cache = job.cache;
  const actions = add(card, "div", undefined, "actions");
  const isShown = job === selected;
  const show = addButton(actions, isShown ? say().hide : say().show, "show", () => select(isShown ? null : job));
  show.setAttribute("aria-expanded", String(isShown));
  addButton(actions, say().correct, "correct", () => startReview([job]));
};

/// A problem is a key of the texts with what it needs, or {detail}: the service's own sentence.
const sentence = ({ detail, key, status }) => {
  if (detail) return asSaid(detail);
  return typeof say()[key] === "function" ? say()[key](status) : say()[key];
};

/// The time of day of the next try: unlike a number of seconds it stays true while it stands there.
const nextTry = () => new Date(Date.now() + heldUntil - performance.now()).toLocaleTimeString(document.documentElement.lang);

const drawProblem = (card, job) => {
  const line = add(card, "p", undefined, "problem");
  add(line, "strong", job.state === "waiting" ? say().held : say().problem);
  line.append(gap());
  if (job.problem.detail) addServices(line, "span", job.problem.detail);
  else add(line, "span", sentence(job.problem));
  if (job.state === "waiting") add(card, "p", say().nextTry(nextTry()), "later");
  if (!job.problem.mayPass) return;
  addButton(card, job.state === "waiting" ? say().retryNow : say().retry, "retry", () => retry([job], job.card));
};

const isClear = job => job.state === "done" && !needsLook(job);
const hideIfClear = job => {
  const hidden = onlyUnclear && isClear(job);
  if (hidden && job.card.contains(document.activeElement)) element("unclear").focus();
  job.card.hidden = hidden;
};
const mayTryAgain = job => job.state === "failed" && job.problem.mayPass;

const draw = job => {
  const { card } = job;
  const focus = card.contains(document.activeElement) && document.activeElement !== card && document.activeElement.className;
  card.replaceChildren();
  const looks = { done: needsLook(job) ? "review" : "sure", failed: "failed", waiting: job.problem ? "held" : "" };
  const look = looks[job.state] || "";
  card.className = `card ${look}`;
  card.classList.toggle("selected", job === selected);
  card.dataset.state = job.state;
  hideIfClear(job);
  const told = add(card, "div", undefined, "told");
  add(add(told, "h2", undefined, "name"), "bdi", job.path);
  if (job.state === "done") drawResult(told, job);
  else if (job.problem) drawProblem(told, job);
  else add(told, "p", job.state === "sending" ? say().sending : say().waiting);
  if (job === selected) addPicture(card, job);
  if (focus) card.querySelector(`button.${focus}`)?.focus();
};

const drawSummary = () => {
  const count = test => jobs.filter(test).length;
  const numbers = {
    all: jobs.length, done: count(job => job.state === "done"), failed: count(job => job.state === "failed"),
    review: count(needsLook),
    open: count(job => job.state === "waiting" || job.state === "sending"),
  };
  element("summary").textContent = jobs.length === 0 ? say().empty : say().summary(numbers).filter(Boolean).join(" · ");
  element("clear").hidden = jobs.length === 0;
  element("save").hidden = !jobs.some(job => job.state === "done");
  element("unclear").hidden = jobs.length < 2;
  element("retryAll").hidden = count(mayTryAgain) < 2;
  element("review").hidden = numbers.review === 0;
  element("review").textContent = say().startReview(numbers.review);
  element("meaning").hidden = numbers.done === 0;
};
const drawAll = () => {
  jobs.forEach(draw);
  drawSummary();
  drawKept();
};

const spoken = () => {
  document.title = `v16 – ${say().title}`;
  element("meanings").replaceChildren();
  for (const meaning of say().meanings) add(element("meanings"), "li", meaning);
  drawAll();
  if (element("queue").open) drawQueue();
};
