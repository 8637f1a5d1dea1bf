"use strict";
// Shows and hides the problems of the page; without it the whole page is shown and the form is not.
(() => {
  const form = document.getElementById("filters");
  const state = document.getElementById("state");
  if (!form || !state) return;
  const none = document.getElementById("none");
  const kinds = Array.from(document.querySelectorAll(".kind"), (section) => ({
    section,
    severity: section.dataset.severity,
    places: Number(section.dataset.places),
    bodies: null,
  }));
  const found = Number(state.dataset.all);

  const written = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, state.dataset.apart);

  // Rows are looked up when a record is first opened, so that a long report loads faster.
  const bodies = (kind) =>
    (kind.bodies ??= Array.from(kind.section.querySelectorAll("tbody"), (body) => ({
      body,
      rows: Array.from(body.querySelectorAll("tr[data-r]"), (row) => ({
        row,
        number: row.dataset.r === "" ? -1 : Number(row.dataset.r),
      })),
    })));

  // "12, 40-55" is read as numbers; anything else is looked for in the row, at the beginning of a path as a whole step.
  const test = (text) => {
    const wanted = text.trim();
    if (wanted === "") return null;
    const ranges = [];
    let rest = wanted.toLowerCase();
    if (/^[\d\s,;–-]+$/.test(wanted)) {
      for (const [, first, last] of wanted.matchAll(/(\d+)(?:\s*[–-]\s*(\d+))?/g)) {
        ranges.push([Number(first), Number(last ?? first)]);
      }
      return ({ number }) => ranges.some(([first, last]) => first <= number && number <= last);
    }
    rest = rest.replace(/\/$/, "");
    return ({ row }) =>
      Array.from(row.querySelectorAll("code"), (code) => code.textContent.toLowerCase()).some((text) =>
        rest.startsWith("/") ? text === rest || text.startsWith(rest + "/") : text.includes(rest),
      );
  };

  const show = (element, wanted) => {
    if (element.hidden === wanted) element.hidden = !wanted;
  };

  const apply = () => {
    const severities = new Set(Array.from(form.querySelectorAll("[name=severity]:checked"), (box) => box.value));
    const one = form.elements.kind.value;
    const record = form.elements.record ? test(form.elements.record.value) : null;
    let shown = 0;
    for (const kind of kinds) {
      let count = 0;
      if (severities.has(kind.severity) && (one === "" || one === kind.section.id)) {
        if (record === null && kind.bodies === null) {
          count = kind.places;
        } else {
          for (const { body, rows } of bodies(kind)) {
            let here = 0;
            for (const each of rows) {
              const wanted = record === null || record(each);
              show(each.row, wanted);
              if (wanted) here += 1;
            }
            show(body, here > 0);
            count += here;
          }
        }
      }
      show(kind.section, count > 0);
      shown += count;
    }
    show(none, shown === 0);
    state.classList.toggle("narrowed", severities.size < form.querySelectorAll("[name=severity]").length || one !== "" || record !== null);
    state.textContent = state.dataset.text.replace("{shown}", written(shown)).replace("{all}", written(found));
  };

  let request = 0;
  form.addEventListener("input", () => {
    cancelAnimationFrame(request);
    request = requestAnimationFrame(apply);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  // A bar of the chart leads to its kind, also when that is hidden just now.
  document.querySelector(".chart")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && document.getElementById(link.hash.slice(1))?.hidden) {
      form.reset();
      apply();
    }
  });
  addEventListener("pageshow", apply);
  const find = document.getElementById("find");
  find.hidden = false;
  // On a phone the first problem comes before the form.
  find.open = matchMedia("(min-width: 40.01rem)").matches;
  state.hidden = false;
  apply();
})();
