// What lies in dropped folders. A part of the script of ui.html, put into it when the program is built.

/// A file as it is, of a folder the drawings in it and below, in the order of their names.
const drawingsOf = async entry => {
  if (entry.isFile) {
    const file = await new Promise((give, refuse) => entry.file(give, refuse));
    return [{ file, path: entry.fullPath.replace(/^\//, "") }];
  }
  const reader = entry.createReader();
  const more = () => new Promise((give, refuse) => reader.readEntries(give, refuse));  // some at a time, none at the end
  const found = [];
  for (let some = await more(); some.length > 0; some = await more()) found.push(...some);
  const wanted = found.filter(({ isFile, name }) => !isFile || /\.dxf$/i.test(name));
  wanted.sort((a, b) => a.name.localeCompare(b.name));
  return (await Promise.all(wanted.map(drawingsOf))).flat();
};
/// What was dropped; a folder that cannot be read stays in the list and is then told of.
const dropped = async ({ items, files }) => {
  const plain = [...files].map(file => ({ file, path: file.name }));  // both lists are empty once the browser goes on
  const entries = [...items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some(entry => entry.isDirectory)) return plain;
  try { return (await Promise.all(entries.map(drawingsOf))).flat(); } catch { return plain; }
};
