// What the scripts of the pages with two languages share, put into them when the program is built. A page gives `texts`,
// in each language what its elements with data-text and it itself say, and `spoken`, which shows the rest of it anew.

const element = id => document.getElementById(id);
/// Text of files and of the service enters the page here only, as text.
const add = (parent, tag, text, name) => {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (name) made.className = name;
  parent.append(made);
  return made;
};
/// Whole per cent; what is not quite none or all is not shown as that.
const percent = p => p > 0 && p < .005 ? "<1 %" : p < 1 && p >= .995 ? ">99 %" : `${Math.round(100 * p)} %`;

let language = "en";
const say = () => texts[language];
/// Between two sentences, or a colon and what follows it: Chinese punctuation has its blank in it.
const gap = () => language === "zh" ? "" : " ";

const speak = (wanted, remember) => {
  language = wanted;
  if (remember) {
    try { localStorage.setItem("v16.language", wanted); } catch { /* a browser that keeps nothing */ }
  }
  document.documentElement.lang = wanted === "zh" ? "zh-CN" : "en";
  for (const made of document.querySelectorAll("[data-text]")) made.textContent = say()[made.dataset.text];
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === wanted));
  }
  spoken();
};
/// In the language that was chosen before, else in the browser's.
const startSpeaking = () => {
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => speak(button.dataset.language, true));
  }
  let remembered = null;
  try { remembered = localStorage.getItem("v16.language"); } catch { /* a browser that keeps nothing */ }
  speak(Object.hasOwn(texts, remembered) ? remembered : navigator.language.startsWith("zh") ? "zh" : "en", false);
};
