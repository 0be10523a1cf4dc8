// Lists as files for spreadsheets. A part of the script of ui.html, put into it when the program is built.

/// A name that a spreadsheet would not take for a formula: as v16 classify writes it.
const plainName = name => /^[=+\-@\t\r]/.test(name) ? `./${name}` : name;
/// A field of RFC 4180.
const csvField = value => {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
/// For a spreadsheet: with the mark that tells it that this is UTF-8.
const csvText = rows => `\ufeff${rows.map(fields => fields.map(csvField).join(",") + "\r\n").join("")}`;
/// The columns of `v16 classify --format csv`; categories of more than one model where another one was loaded meanwhile.
const csvOf = all => {
  const results = all.filter(job => job.state === "done").map(job => job.result);
  const categories = [...new Set(results.flatMap(({ probabilities }) => Object.keys(probabilities)))];
  const row = job => {
    const r = job.state === "done" ? job.result : undefined;
    const answer = r ? [r.category, r.confidence, r.needs_review, reasonOf(r), r.top2_category, r.top2_confidence,
      listed(r.warnings)] : Array(7).fill("");
    const error = job.state === "failed" ? sentence(job.problem) : "";
    return [plainName(job.path), ...answer, error, ...categories.map(name => r?.probabilities[name])];
  };
  const rows = [["path", "category", "confidence", "needs_review", "review_reason", "top2_category", "top2_confidence",
    "warnings", "error", ...categories], ...all.map(row)];
  return csvText(rows);
};

const download = (name, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10e3);
};
