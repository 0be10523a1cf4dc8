// The review: one drawing after the other that needs a look, decided by keys. A part of the script of ui.html, put
// into it when the program is built.

let queue = [];    // what is reviewed
let at = 0;        // where; behind the last: the end
let steps = [];    // [{job, before}], for undoing

const startReview = wanted => {
  [queue, at, steps] = [wanted, 0, []];
  element("queue").showModal();
  drawQueue();
};
/// What needs a look, the least sure first.
const reviewAll = () => startReview(jobs.filter(needsLook).sort((a, b) => a.result.confidence - b.result.confidence));

const goTo = place => {
  at = Math.max(0, Math.min(place, queue.length));
  drawQueue();
};
const decide = category => {
  const job = queue[at];
  if (!job) return;
  steps.push({ job, before: decisionOf(job) });
  keep(keyOf(job), { path: job.path, category, answer: job.result.category, at: Date.now() });
  if (queue.length === 1) element("queue").close();
  else goTo(at + 1);
};
const undo = () => {
  const last = steps.pop();
  if (!last) return;
  const { job, before } = last;
  // Where the decision that is taken back is saved, labels.csv has that one and not the one before.
  keep(keyOf(job), before && { ...before, saved: before.saved && !decisionOf(job)?.saved });
  goTo(queue.indexOf(job));
};

const addKey = (button, name) => {
  button.append(" ");
  add(button, "kbd", name);
};
const addChoices = (parent, job) => {
  const { result } = job;
  const list = add(parent, "ol", undefined, "choices");
  const decided = decisionOf(job)?.category;
  Object.entries(result.probabilities).forEach(([name, p], i) => {
    const button = addButton(add(list, "li"), "", "choice", () => decide(name));
    if (i < 9) add(button, "kbd", String(i + 1));
    add(button, "span", labelled(name));
    add(button, "span", percent(p), "share");
    const marks = [name === result.category && say().isAnswer, name === result.top2_category && say().isRunnerUp,
      name === decided && say().chosen].filter(Boolean);
    if (marks.length > 0) add(button, "span", marks.join(" · "), "mark");
    if (name === decided) button.setAttribute("aria-current", "true");
  });
};
const addMoves = (parent, job) => {
  const moves = add(parent, "div", undefined, "actions");
  if (job) addKey(addButton(moves, say().accept(job.result.category), "accept", () => decide(job.result.category)), say().space);
  if (steps.length > 0) addKey(addButton(moves, say().undo, "undo", undo), "Z");
  if (at > 0) addKey(addButton(moves, say().back, "back", () => goTo(at - 1)), "←");
  if (job && queue.length > 1) addKey(addButton(moves, say().later, "skip", () => goTo(at + 1)), "→");
  addKey(addButton(moves, say().leave, "leave", () => element("queue").close()), "Esc");
};

const drawEnd = dialog => {
  const decided = queue.filter(decisionOf);
  const corrected = decided.filter(job => decisionOf(job).category !== job.result.category).length;
  const open = queue.length - decided.length;
  add(dialog, "p", open ? say().stillOpen(open) : say().finished(queue.length));
  add(dialog, "p", say().accepted(decided.length - corrected, corrected));
  if (decisions.size === 0) return;
  add(dialog, "p", say().kept(decisions.size, unsaved()));
  addButton(add(dialog, "p"), say().saveLabels, "saveLabels", () => {
    saveLabels();
    drawQueue();
  });
  addUse(dialog);
};
function drawQueue() {
  const dialog = element("queue");
  const job = queue[at];
  dialog.replaceChildren();
  const decided = queue.filter(decisionOf).length;
  // The heading has the focus: it is read aloud with each drawing, and no button takes the keys.
  const name = add(dialog, "h2");
  name.id = "queueName";
  name.tabIndex = -1;
  if (job) add(name, "span", say().place(at + 1, queue.length, decided), "place");
  if (job) name.append(" ");
  add(name, "bdi", job ? job.path : say().reviewEnd, "name");
  if (job) {
    const look = add(dialog, "div", undefined, "look");
    addPicture(look, job);
    const told = add(look, "div", undefined, "told");
    add(told, "p", say().answerWas(labelled(job.result.category), percent(job.result.confidence)), "first");
    addRunnerUp(told, job.result);
    if (job.result.needs_review) add(told, "p", say().why);
    addReasons(told, job.result);
    addChoices(told, job);
    addWarnings(told, job.result);
  } else {
    drawEnd(dialog);
  }
  addMoves(dialog, job);
  if (dialog.open) name.focus();
  if (job) load(job).then(() => { if (queue[at + 1] && queue[at] === job && dialog.open) load(queue[at + 1]); });
}

element("queue").addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const job = queue[at];
  const number = /^[1-9]$/.test(event.key) ? event.key : /^Digit([1-9])$/.exec(event.code)?.[1];
  const category = job && Object.keys(job.result.probabilities)[number - 1];
  const actions = { z: undo, ArrowRight: () => goTo(at + 1), ArrowLeft: () => goTo(at - 1) };
  let action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (category) action = () => decide(category);
  if (event.key === " " && job && !event.target.closest("button")) action = () => decide(job.result.category);
  if (!action) return;
  event.preventDefault();
  if (!event.repeat) action();  // a key held down decides once
});
element("queue").addEventListener("close", () => {
  drawAll();
  const last = queue[Math.min(at, queue.length - 1)];
  const isOfOne = queue.length === 1 || element("review").hidden;
  const back = isOfOne && jobs.includes(last) ? last.card.querySelector(".correct") : element("review");
  (back.offsetParent ? back : element("files")).focus();  // what is not shown takes no focus
});
