import { STATE_COLOURS } from './html-colours.ts';

const STATES = Object.entries(STATE_COLOURS)
  .map(
    ([id, { ground, text, border, bar }]) =>
      `.s-${id}{background:${ground};color:${text};border-color:${border};fill:${bar}}`,
  )
  .join('\n');

/** The one style sheet of all pages: for the screen, and for A4 landscape on paper. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
html{font:15px/1.5 "Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;color:#1c2530;background:#eef1f4}
body{max-width:86rem;margin:0 auto;padding:2.2rem 2.6rem 3rem;background:#fff;min-height:100vh}
h1{font-size:1.75rem;line-height:1.2;margin:0;letter-spacing:-.01em}
h2{font-size:1.15rem;margin:2.4rem 0 .7rem}
h3{font-size:1rem;margin:1.4rem 0 .35rem}
p{margin:.3rem 0}
a{color:#12427d}
.sub{color:#4b5663;margin:.25rem 0 0}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sum{display:flex;gap:2rem;align-items:center;margin:1.5rem 0 1.6rem;padding:1.1rem 1.4rem;border:1px solid #dde2e8;border-radius:10px}
.big{flex:none;margin:0;font-size:2.6rem;line-height:1;font-weight:650;letter-spacing:-.02em}
.big small{display:block;margin-top:.35rem;font-size:.85rem;font-weight:400;line-height:1.3;letter-spacing:0;color:#4b5663}
.sum div{flex:1;min-width:0}
.bar{display:block;width:100%;height:18px;border-radius:5px;overflow:hidden;border:1px solid #c5ccd4}
ul.key{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin:.7rem 0 0;padding:0;list-style:none;font-size:.9rem}
.m{display:inline-block;flex:none;align-self:start;min-width:1.6em;padding:0 .3em;border-width:1px;border-style:solid;border-radius:4px;text-align:center;font-weight:700;line-height:1.45}
.wrap{overflow-x:auto}
table{border-collapse:separate;border-spacing:2px;width:100%}
caption{text-align:left;font-size:.9rem;color:#4b5663;padding:0 0 .3rem 2px}
.grid caption{padding-top:1.6rem}
th{font-weight:600;text-align:left}
.grid{table-layout:auto}
.grid thead th{vertical-align:bottom;padding:.3rem .25rem;border-bottom:2px solid #1c2530;font-size:.9rem}
.grid thead th.r{text-align:center;width:3.5rem;min-width:3.1rem;height:9.5rem}
.grid thead th.r>*{writing-mode:vertical-rl;transform:rotate(180deg);display:inline-block;text-align:left;max-height:9rem;line-height:1.15}
.grid tbody th{padding:.3rem .6rem .3rem .25rem;line-height:1.25;min-width:13rem}
.grid tbody th small{display:block;font-weight:400;font-size:.78rem;color:#5f6670}
.grid td.n,.grid td.x{padding:.3rem .35rem;white-space:nowrap;color:#4b5663;font-variant-numeric:tabular-nums}
.grid td.x{text-align:center}
.grid td.s{height:2.7rem;padding:.15rem;border-width:1px;border-style:solid;border-radius:5px;text-align:center;line-height:1.1}
.grid td.s b{display:block;font-size:1.05rem}
.grid td.s small{display:block;font-size:.74rem;font-variant-numeric:tabular-nums}
.grid tfoot th,.grid tfoot td{padding:.45rem .25rem;border-top:2px solid #1c2530;font-size:.85rem}
.grid tfoot td{text-align:center;font-variant-numeric:tabular-nums}
.grid td.s-gaelder-ikke,.grid td.s-ingen-skabelon{font-weight:400}
th button{all:unset;cursor:pointer;border-radius:3px}
th:not(.r) button{white-space:nowrap}
th button:focus-visible,a:focus-visible{outline:3px solid #12427d;outline-offset:2px}
th button:hover{text-decoration:underline}
th[aria-sort=none] button:hover::after,th[aria-sort=none] button:focus-visible::after{content:" ↕";color:#6a727c;font-weight:400}
th[aria-sort=ascending] button::after{content:" ↑";color:#1c2530}
th[aria-sort=descending] button::after{content:" ↓";color:#1c2530}
ul.plain{margin:.2rem 0;padding:0;list-style:none}
ul.plain>li{display:flex;gap:.6em;margin:.4rem 0}
.why{color:#4b5663}
.legend td,.legend th{padding:.22rem .9rem .22rem 0;vertical-align:top;font-size:.92rem}
.legend{width:auto}
.cols{columns:2;column-gap:3rem}
.cols section{break-inside:avoid}
.cols section:first-child h3{margin-top:0}
.task{display:grid;grid-template-columns:2.2rem 1fr auto;gap:.1rem .8rem;padding:.55rem 0;border-top:1px solid #dde2e8;break-inside:avoid}
.task h3{margin:0}
.task ul{grid-column:2/-1;margin:0;padding:0;list-style:none;color:#4b5663}
.task code{grid-column:2/-1}
.due{white-space:nowrap;font-variant-numeric:tabular-nums}
.late{color:#a3231a;font-weight:650}
code{font:.86em ui-monospace,Consolas,Menlo,monospace;color:#4b5663;overflow-wrap:anywhere}
.answers{border-spacing:0}
.answers th,.answers td{padding:.8rem 1rem .8rem .2rem;border-top:1px solid #dde2e8;vertical-align:top;text-align:left}
.answers thead th{border:0;border-bottom:2px solid #1c2530;padding-bottom:.3rem}
.answers tbody th{width:13rem}
.answers td:nth-child(2){width:15rem}
.answers .own{border-collapse:collapse;width:auto;margin:.2rem 0 .8rem}
.answers .own th,.answers .own td{width:auto;padding:.25rem .6rem;border:1px solid #c5ccd4;white-space:pre-wrap;overflow-wrap:break-word}
.answers .own thead th{background:#f3f6fa}
.text{white-space:pre-wrap;overflow-wrap:anywhere;max-width:46rem}
.demand{margin:1.2rem 0;padding:.8rem 1.2rem;border-left:4px solid #12427d;background:#f3f6fa;white-space:pre-wrap;max-width:60rem}
footer{margin-top:2.5rem;padding-top:.8rem;border-top:1px solid #dde2e8;font-size:.85rem;color:#4b5663}
${STATES}
@media screen and (max-width:60rem){body{padding:1.2rem}.cols{columns:1}.sum{display:block}.sum div{margin-top:1rem}}
@page{size:A4 landscape;margin:11mm}
@page leder{size:A4 portrait;margin:14mm}
.page{page:leder}
@media print{
html{font-size:10px;line-height:1.4;background:#fff}
body{max-width:none;padding:0;min-height:0}
body:has(.page){page:leder}
h2{margin-top:1.6rem}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.wrap{overflow:visible}
.sum{margin:.9rem 0 .4rem;padding:.7rem 1.2rem}
.grid caption{padding-top:.6rem}
.grid thead th.r{height:7.6rem}
.grid td.s{height:2.4rem}
tfoot{display:table-row-group}
.screen{display:none}
tr,ul.plain>li{break-inside:avoid}
h2,h3{break-after:avoid}
th button::after{display:none}
.details{break-before:page}
.details h2{margin-top:0}
}
`;
