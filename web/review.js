// The pictures of the drawings, and the review: what people decide about them, which becomes training data. A part of the
// script of ui.html, put into it when the program is built.

// ---- pictures ----

const pictures = new Map();  // of the drawings looked at last: {url, alone}, {problem, held}, or {} while it is on its way
let selected = null;         // the job whose picture stands beside its answer
let soon = 0;                // timer: a picture is fetched when its row is stayed on

const fetchPicture = async file => {
  let refused = {};
  // What is refused as SVG, a good drawing, has too much in it for one: the part alone is always there.
  for (const format of ["svg", "png"]) {
    const { answer, problem } = await post(`../render?format=${format}&size=${PICTURE_SIZE}`, file);
    if (problem) return { problem };
    if (answer.ok) return { url: URL.createObjectURL(await answer.blob()), alone: format === "png" };
    const wait = askedToWait(answer);
    if (wait !== undefined) hold(wait);
    refused = { problem: await problemOf(answer), held: wait !== undefined };
    if (answer.status !== 400) break;
  }
  return refused;
};

const forgetPicture = job => {
  if (pictures.get(job)?.url) URL.revokeObjectURL(pictures.get(job).url);
  pictures.delete(job);
};
const isLookedAt = job => job === selected || (element("queue").open && job === queue[at]);

const showPicture = job => {
  for (const figure of document.querySelectorAll("figure.picture")) if (figure.job === job) drawPicture(figure);
};

const load = async job => {
  const known = pictures.get(job);
  if (known && !known.problem) return;
  pictures.delete(job);  // it becomes the newest
  const isHeld = performance.now() < heldUntil;
  pictures.set(job, isHeld ? { problem: {}, held: true } : {});
  showPicture(job);
  if (isHeld) return;
  const outcome = await fetchPicture(job.file);
  if (!jobs.includes(job)) {
    if (outcome.url) URL.revokeObjectURL(outcome.url);
    return;
  }
  pictures.set(job, outcome);
  const old = [...pictures.keys()].filter(other => other !== job && !isLookedAt(other));
  old.slice(0, Math.max(0, pictures.size - MAX_PICTURES)).forEach(forgetPicture);
  showPicture(job);
};
/// Those that the service asked to fetch later, when later has come.
const loadHeld = () => {
  for (const [job, { held }] of [...pictures]) if (held && isLookedAt(job)) load(job);
};

function drawPicture(figure) {
  const { job } = figure;
  const { url, alone, problem, held } = pictures.get(job) || {};
  figure.replaceChildren();
  if (url) {
    const image = add(figure, "img");
    image.alt = say().picture(job.file.name);
    image.addEventListener("error", () => figure.replaceChildren(say().unshown));
    image.src = url;
    if (alone) add(figure, "figcaption", say().partAlone);
  } else if (held) {
    add(figure, "p", say().nextTry(nextTry()), "later");
  } else if (problem) {
    add(figure, "p", `${say().noPicture} ${sentence(problem)}`, "problem");
    if (problem.mayPass) addButton(figure, say().retry, "again", () => load(job));
  } else {
    add(figure, "p", say().drawing);
  }
}
const addPicture = (parent, job) => {
  const figure = add(parent, "figure", undefined, "picture");
  figure.job = job;
  drawPicture(figure);
};

/// Shows the picture of one row, in the place of the one before; null: of none.
const select = job => {
  const before = selected;
  selected = job;
  for (const changed of new Set([before, job])) if (changed) draw(changed);
  clearTimeout(soon);
  if (job) soon = setTimeout(() => { if (selected === job) load(job); }, pictures.has(job) ? 0 : 150);
};
/// From one row's picture to that of the next one.
const move = (from, step) => {
  const rows = jobs.filter(job => job.state === "done" && !job.card.hidden);
  const next = rows[rows.indexOf(from) + step];
  if (!next) return;
  select(next);
  next.card.querySelector(".show").focus();
};

// ---- decisions ----

// Each is kept under a name of its own, so that two pages cannot write over each other's.
const decisions = new Map();  // by keyOf(): {path, category, answer, at, saved}
const unkept = new Set();     // of them, those that the browser had no room for, or keeps nothing at all
let isKept = true;            // false: not all is kept

/// The same file, as far as a page can tell without reading all of it.
const keyOf = ({ path, file }) => `${path}|${file.size}|${file.lastModified}`;
const decisionOf = job => decisions.get(keyOf(job));
const needsLook = job => job.state === "done" && job.result.needs_review && !decisionOf(job);

const keep = (key, decision) => {
  try {
    if (decision) localStorage.setItem(DECISION + key, JSON.stringify(decision));
    else localStorage.removeItem(DECISION + key);
    unkept.delete(key);
  } catch {
    unkept.add(key);
    isKept = false;
  }
  if (decision) decisions.set(key, decision);
  else decisions.delete(key);
};
const recalled = name => {
  try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }  // one that is damaged costs no other
};
/// What the browser keeps, of all pages; what it does not keep stands in this one alone and stays.
const recall = () => {
  for (const key of [...decisions.keys()]) if (!unkept.has(key)) decisions.delete(key);
  try {
    for (const name of Object.keys(localStorage).filter(name => name.startsWith(DECISION))) {
      const key = name.slice(DECISION.length), decision = recalled(name);
      if (typeof decision?.path === "string" && !unkept.has(key)) decisions.set(key, decision);
    }
  } catch { isKept = false; }
};
const unsaved = () => [...decisions.values()].filter(({ saved }) => !saved).length;

/// Where labels.csv belongs: into the folder that was dropped, or into that in which the dropped ones lie.
const folderOf = all => {
  const tops = new Set(all.map(({ path }) => path.includes("/") ? path.slice(0, path.indexOf("/")) : ""));
  return tops.size === 1 ? [...tops][0] : "";
};
/// What keyOf() knows of a file beside its path.
const traitsOf = (key, { path }) => {
  const [size, modified] = key.slice(path.length + 1).split("|").map(Number);
  return { size, modified };
};
/// The drawings of the decisions under the paths that they have in labels.csv, [{name, size, modified, …decision}]. Files
/// that came under one path, from two folders, cannot lie in one folder under it: the newest keeps it, the others have a
/// number, as file managers number copies. Decisions play no part: what is decided later renames nothing.
const namedDrawings = () => {
  const all = [...decisions].map(([key, decision]) => ({ ...traitsOf(key, decision), ...decision }));
  const paths = new Set(all.map(({ path }) => path)), names = new Set();
  const isTaken = (name, path) => names.has(name) || (name !== path && paths.has(name));
  for (const drawing of all.sort((a, b) => b.modified - a.modified || b.size - a.size)) {
    drawing.name = drawing.path;
    for (let n = 2; isTaken(drawing.name, drawing.path); n += 1) {
      drawing.name = drawing.path.replace(/(\.[^./]*)?$/, ` (${n})$1`);
    }
    names.add(drawing.name);
  }
  return all;
};
/// What v16 train and v16 eval read: one row a drawing.
const labelsOf = all => {
  const folder = folderOf(all);
  const inFolder = name => folder ? name.slice(folder.length + 1) : name;
  const rows = all.map(({ name, category, answer }) => [plainName(inFolder(name)), category, answer]);
  return csvText([["file", "category", "answer"], ...rows.sort(([a], [b]) => a < b ? -1 : 1)]);
};

// Another page may have decided a moment ago: its decisions are neither marked as saved nor forgotten unseen.
const saveLabels = () => {
  recall();
  download("labels.csv", labelsOf(namedDrawings()));
  for (const [key, decision] of [...decisions]) keep(key, { ...decision, saved: true });
  drawKept();
};
const forgetDecisions = () => {
  recall();
  if (unsaved() === 0) for (const key of [...decisions.keys()]) keep(key);
  drawAll();
  element("files").focus();
};
const addUse = parent => {
  const folder = folderOf([...decisions.values()]);
  const line = add(parent, "p", undefined, "use");
  const parts = say().use(folder ? say().placeNamed(folder) : say().placeUnnamed, folder || "FOLDER");
  parts.forEach((part, i) => add(line, i % 2 ? "code" : "span", part));
  for (const { name, path, size, modified } of namedDrawings().filter(({ name, path }) => name !== path)) {
    const when = new Date(modified).toLocaleString(document.documentElement.lang);
    add(parent, "p", say().renamed(path, size.toLocaleString(document.documentElement.lang), when, name), "renamed");
  }
};
function drawKept() {
  const box = element("kept");
  box.replaceChildren();
  box.hidden = decisions.size === 0;
  if (box.hidden) return;
  const line = add(box, "div", undefined, "summary");
  add(line, "p", `${say().kept(decisions.size, unsaved())} ${isKept ? say().keptHere : say().keptNowhere}`);
  const actions = add(line, "div", undefined, "actions");
  addButton(actions, say().saveLabels, "saveLabels", saveLabels);
  if (unsaved() === 0) addButton(actions, say().forget, "forget", forgetDecisions);
  addUse(box);
}

// ---- the review ----

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
  keep(keyOf(last.job), last.before);
  goTo(queue.indexOf(last.job));
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
let told = 0;  // timer: a page that saves or forgets a thousand decisions tells of each
addEventListener("storage", event => {  // another page has decided
  if (event.key !== null && !event.key.startsWith(DECISION)) return;
  clearTimeout(told);
  told = setTimeout(() => {
    recall();
    drawAll();
  }, 100);
});
addEventListener("beforeunload", event => { if (!isKept && unsaved() > 0) event.preventDefault(); });
recall();
