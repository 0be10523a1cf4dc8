// The pictures of the drawings: fetched for those that are looked at, beside a row or in the review. A part of the
// script of ui.html, put into it when the program is built.

const PICTURE_SIZE = 512;          // pixels; what is larger or smaller is scaled, and its lines with it
const MAX_PICTURES = 8;            // kept at once: the last ones looked at

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
  // One on its way is not forgotten: asked for again it would come twice, and one of the two would stay in memory.
  const old = [...pictures].filter(([other, { url, problem }]) => other !== job && !isLookedAt(other) && (url || problem));
  old.slice(0, Math.max(0, pictures.size - MAX_PICTURES)).forEach(([other]) => forgetPicture(other));
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
    image.alt = say().picture(job.path);
    image.addEventListener("error", () => figure.replaceChildren(say().unshown));
    image.src = url;
    if (alone) add(figure, "figcaption", say().partAlone);
  } else if (held) {
    add(figure, "p", say().nextTry(nextTry()), "later");
  } else if (problem) {
    add(figure, "p", say().noPicture + gap() + sentence(problem), "problem");
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
