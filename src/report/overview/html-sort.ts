/**
 * The script of a matrix: each heading becomes a button that sorts the lines by its column, with keyboard and screen
 * reader. Without it the table reads as it stands. Lines that are alike keep their order.
 */
export const SORT_SCRIPT = `
'use strict';
document.querySelectorAll('table.grid').forEach(function (table) {
  var body = table.tBodies[0];
  var status = document.getElementById('sortering');
  var hint = document.createElement('span');
  hint.className = 'screen';
  hint.textContent = ' Vælg en overskrift for at sortere.';
  table.caption.appendChild(hint);
  var collator = new Intl.Collator('da', { numeric: true });
  var value = function (row, at) {
    var cell = row.cells[at];
    return cell.dataset.sort === undefined ? cell.textContent : cell.dataset.sort;
  };
  Array.from(table.tHead.rows[0].cells).forEach(function (th, at) {
    var button = document.createElement('button');
    button.type = 'button';
    while (th.firstChild) button.appendChild(th.firstChild);
    var name = button.textContent;
    th.appendChild(button);
    th.setAttribute('aria-sort', at === 0 ? 'ascending' : 'none');
    button.addEventListener('click', function () {
      var down = th.getAttribute('aria-sort') === 'ascending';
      Array.from(th.parentNode.cells).forEach(function (other) { other.setAttribute('aria-sort', 'none'); });
      th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      Array.from(body.rows)
        .sort(function (a, b) { return collator.compare(value(a, at), value(b, at)) * (down ? -1 : 1); })
        .forEach(function (row) { body.appendChild(row); });
      status.textContent = 'Sorteret efter ' + name + (down ? ', faldende' : ', stigende');
    });
  });
});
`;
