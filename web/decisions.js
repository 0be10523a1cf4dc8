// What people decided about drawings, which becomes training data: kept in the browser until it is forgotten. A part
// of the script of ui.html, put into it when the program is built.

const DECISION = "v16.decision:";  // before the names of what the browser keeps of a review

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
/// A folder's name in a command for a shell, which takes blanks and signs for its own, and "-" for a flag.
const shellWord = name => {
  const word = plainName(name);
  return /^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
};
const addUse = parent => {
  const folder = folderOf([...decisions.values()]);
  const line = add(parent, "p", undefined, "use");
  const parts = say().use(folder ? say().placeNamed(folder) : say().placeUnnamed, folder ? shellWord(folder) : "FOLDER");
  parts.forEach((part, i) => add(line, i % 2 ? "code" : "span", part));
  for (const { name, path, size, modified } of namedDrawings().filter(({ name, path }) => name !== path)) {
    const when = new Date(modified).toLocaleString(document.documentElement.lang);
    add(parent, "p", say().renamed(path, size.toLocaleString(document.documentElement.lang), when, name), "renamed");
  }
};
function drawKept() {
  const box = element("kept");
  const focus = box.contains(document.activeElement) && document.activeElement.className;
  box.replaceChildren();
  box.hidden = decisions.size === 0;
  if (box.hidden) return;
  const line = add(box, "div", undefined, "summary");
  add(line, "p", say().kept(decisions.size, unsaved()) + gap() + (isKept ? say().keptHere : say().keptNowhere));
  const actions = add(line, "div", undefined, "actions");
  addButton(actions, say().saveLabels, "saveLabels", saveLabels);
  if (unsaved() === 0) addButton(actions, say().forget, "forget", forgetDecisions);
  addUse(box);
  if (focus) box.querySelector(`button.${focus}`)?.focus();
}

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
