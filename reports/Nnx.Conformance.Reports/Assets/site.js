// Adds the filter of the matrix and the copy button of a program. Every page is complete without it.
'use strict';

(() => {
  const form = document.getElementById('filter');
  const matrix = document.getElementById('matrix');
  if (form && matrix) {
    filter(form, matrix);
  }

  const program = document.getElementById('program');
  if (program && navigator.clipboard) {
    copyButton(program);
  }

  function filter(form, matrix) {
    const fields = {
      find: document.getElementById('filter-text'),
      area: document.getElementById('filter-area'),
      show: document.getElementById('filter-look'),
      on: document.getElementById('filter-release'),
    };
    const count = document.getElementById('filter-count');
    const areas = [...matrix.tBodies].map(body => ({
      body,
      name: body.dataset.area,
      rows: [...body.rows].slice(1).map(row => ({
        row,
        text: `${row.dataset.find} ${row.cells[0].textContent}`.toLowerCase(),
        cells: [...row.cells].slice(1),
      })),
    }));
    const all = areas.reduce((sum, area) => sum + area.rows.length, 0);

    function apply() {
      const words = fields.find.value.toLowerCase().split(/\s+/).filter(Boolean);
      const look = fields.show.value;
      const place = fields.on.value === '' ? null : Number(fields.on.value);
      let shown = 0;
      for (const area of areas) {
        let inArea = 0;
        const wanted = !fields.area.value || fields.area.value === area.name;
        for (const { row, text, cells } of area.rows) {
          const looked = place === null ? cells : [cells[place]];
          const keep = wanted
            && words.every(word => text.includes(word))
            && (!look || looked.some(cell => cell.classList.contains(look)));
          row.hidden = !keep;
          inArea += keep ? 1 : 0;
        }
        area.body.hidden = inArea === 0;
        shown += inArea;
      }
      count.textContent = shown === all ? `${all} scenarios` : `${shown} of ${all} scenarios`;
      remember();
    }

    // The choice stands in the address, so that it can be sent to somebody and outlives a visit to a scenario's page.
    function remember() {
      const chosen = new URLSearchParams();
      for (const [name, field] of Object.entries(fields)) {
        if (field.value) {
          chosen.set(name, field.value);
        }
      }
      const hash = chosen.toString();
      if (hash || location.hash.includes('=')) {
        history.replaceState(null, '', hash ? `#${hash}` : '#matrix');
      }
    }

    function recall() {
      if (location.hash.includes('=')) {
        for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
          if (Object.hasOwn(fields, name)) {
            fields[name].value = value;
          }
        }
      }
    }

    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply));
    recall();
    apply();
  }

  function copyButton(program) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      const lines = [...program.querySelectorAll('code')].map(line => line.textContent);
      await navigator.clipboard.writeText(lines.join('\n') + '\n');
      button.textContent = 'Copied';
    });
    program.closest('.program').append(button);
  }
})();
