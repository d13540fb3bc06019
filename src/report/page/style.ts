/**
 * Colours of states are Okabe and Ito's, which people tell apart whatever colours they see, darkened or lightened until they can be read on
 * their ground.
 */
export const style = `
:root{color-scheme:light dark;--ground:#f5f6f8;--card:#fff;--ink:#1d2129;--quiet:#5a6472;--line:#dde1e7;--link:#0b57b7;--code:#f0f2f5;
--good:#00795a;--bad:#b54400;--reuse:#0067a8;--stop:#8a5a00;--skip:#646e7b;--bad-ground:#fdf0e9;--hit:0,121,90;--miss:181,68,0;--strong:#fff;--grid:#e4e7ec}
@media(prefers-color-scheme:dark){:root{--ground:#101317;--card:#181c22;--ink:#e4e8ee;--quiet:#9aa4b2;--line:#2c333d;--link:#78b4ff;--code:#20262e;
--good:#2fc39b;--bad:#ff8a50;--reuse:#63b8f5;--stop:#e9b43c;--skip:#8b96a5;--bad-ground:#2b1c14;--hit:47,195,155;--miss:255,138,80;--strong:#0d1014;--grid:#2c333d}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:1400px;margin:0 auto;padding:24px clamp(12px,3vw,40px) 64px}
body.open main{margin-right:min(46vw,640px);max-width:none}
@media(max-width:1000px){body.open main{margin-right:0}}
h1{font-size:26px;line-height:1.25;margin:2px 0 8px;display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center}
h2{font-size:17px;margin:0 0 12px}
h3{font-size:15px;margin:0 0 8px}
p{margin:0 0 8px}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.value{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{background:var(--code);border-radius:4px;padding:1px 5px}
.value{white-space:pre-wrap;display:inline-block;vertical-align:top;padding-top:1px;max-height:15em;overflow:auto;max-width:100%}
.quiet,.cut{color:var(--quiet);font-weight:400}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:0 0 18px;position:relative}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:0 18px}
.summary{list-style:none;display:flex;flex-wrap:wrap;gap:4px 22px;margin:0 0 18px;padding:0;color:var(--quiet)}
.summary b{color:var(--ink)}
.message{border-left:4px solid var(--bad);padding:6px 12px;background:var(--bad-ground)}
.badge{font-size:14px;font-weight:600;border:1.5px solid;border-radius:99px;padding:2px 12px;white-space:nowrap}
.succeeded{--state:var(--good)}.failed,.error{--state:var(--bad)}.cached,.reused{--state:var(--reuse)}
.stopped,.killed,.waiting,.running,.unfinished{--state:var(--stop)}.skipped{--state:var(--skip)}
.badge,.state,.chip .sign{color:var(--state)}
.sign{display:inline-block;width:1.25em}
.state{white-space:nowrap;font-weight:400}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600}
td,th{padding:4px 12px 4px 0;vertical-align:top}
thead th{color:var(--quiet);font-weight:500;border-bottom:1px solid var(--line)}
caption{text-align:left;font-weight:600;padding:0 0 6px}
.number{text-align:right}
.scroll{overflow-x:auto;max-width:100%}
.texts th{font-weight:500;color:var(--quiet);white-space:nowrap;padding-right:20px}
.texts{width:100%}.texts td{width:100%}
pre{margin:0;background:var(--code);border-radius:6px;padding:10px 12px;overflow:auto;white-space:pre-wrap}
.log{max-height:70vh}
.failures{border-color:var(--bad);background:var(--bad-ground)}
.failures article+article{margin-top:16px}
.failures h3{margin-bottom:2px}
.graph{overflow:auto;max-height:70vh;border-radius:6px}
.graph svg{display:block;margin:0 auto}
.zoom{position:absolute;right:18px;top:14px;display:flex;gap:4px}
button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:2px 10px;cursor:pointer}
button:hover{border-color:var(--quiet)}
svg a:hover{text-decoration:none}
svg text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}
svg .more{font-size:11.5px;fill:var(--quiet)}
svg .title{font-weight:600}
svg .sign{fill:var(--state);font-size:14px}
svg .body{fill:var(--card);stroke:var(--line);stroke-width:1.3}
svg .under{fill:var(--card);stroke:var(--line)}
svg .edge{fill:var(--state)}
svg .skipped .body{stroke-dasharray:4 3}
svg .skipped .title{font-weight:400;fill:var(--quiet)}
svg a:hover .body,svg a.chosen .body{stroke:var(--state);stroke-width:2}
svg a:focus-visible{outline:none}
svg a:focus-visible .body{stroke:var(--link);stroke-width:3}
svg .frame rect{fill:var(--quiet);fill-opacity:.06;stroke:var(--line);stroke-dasharray:5 4}
svg .frame text{font-size:12px;fill:var(--quiet)}
svg .line{fill:none;stroke:var(--quiet);stroke-opacity:.75}
svg .tip{fill:var(--quiet)}
.filters{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 12px}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:6px;padding:3px 10px;min-width:180px}
.chip{border-radius:99px}
.chip[aria-pressed=false]{opacity:.5;text-decoration:line-through}
.timeline{width:100%;min-width:620px}
body.open .timeline{min-width:440px}
body.open .timeline .axis,body.open .timeline .bars{width:40%}
.timeline tbody tr:hover{background:var(--code)}
.timeline th,.timeline td{padding:3px 14px 3px 0;border-bottom:1px solid var(--grid)}
.timeline tbody th{font-weight:500;max-width:340px}
.timeline th a,.metrics tbody th a{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:340px}
body.open .timeline th a{max-width:200px}
body.open .tick:nth-of-type(odd){font-size:0}
.timeline tr.chosen{background:var(--code)}
.timeline td.number{white-space:nowrap}
.timeline .axis,.timeline .bars{width:52%;position:relative;padding-right:0}
.timeline .axis{height:30px}
.tick{position:absolute;bottom:3px;border-left:1px solid var(--grid);padding-left:4px;font-size:12px;white-space:nowrap}
.bar,.queue{position:absolute;top:8px;height:14px;border-radius:3px;background:var(--state)}
.queue{background:var(--line);border-radius:3px 0 0 3px}
.bar.failed,.bar.error{background:repeating-linear-gradient(45deg,var(--state) 0 5px,transparent 5px 7px),var(--state);background-blend-mode:normal;box-shadow:inset 0 0 0 1.5px var(--state)}
.metrics{margin:0 0 14px}
.metrics td,.metrics th{padding:3px 18px 3px 0;border-bottom:1px solid var(--grid)}
.metrics tbody th{font-weight:500}
.metrics .sort{display:block;margin-left:auto;max-width:180px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sort{border:0;background:none;padding:0;font-weight:500;color:var(--quiet)}
.sort:hover{color:var(--ink);text-decoration:underline}
th[aria-sort=ascending] .sort::after{content:" ▲"}
th[aria-sort=descending] .sort::after{content:" ▼"}
.cards{display:grid;gap:22px}
.cards .card{margin:0;border:0;padding:0}
.figures{display:flex;flex-wrap:wrap;gap:20px 44px;align-items:flex-start}
.matrix td,.matrix th{padding:8px 14px;text-align:center;min-width:56px}
.matrix thead th,.matrix tbody th{border:0;color:var(--ink);font-weight:500}
.matrix caption{white-space:nowrap}
.matrix th span{display:block;max-width:140px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin:0 0 0 auto}
.matrix .axis{color:var(--quiet);font-weight:400;font-size:13px}
.matrix tbody th{text-align:right}
.matrix tbody td{border:2px solid var(--card);border-radius:6px;background:color-mix(in srgb,rgb(var(--cell)) var(--share),var(--code))}
.matrix .hit{--cell:var(--hit)}.matrix .miss{--cell:var(--miss)}
.matrix .strong{color:var(--strong);font-weight:600}
figure{margin:0}
figcaption{font-weight:600;padding:0 0 6px}
.plot{width:min(400px,84vw);height:320px;position:relative}
.report{border-top:1px solid var(--line);padding:14px 0 6px;scroll-margin-top:12px}
.report:first-of-type{border:0;padding-top:0}
iframe{width:100%;height:420px;resize:vertical;overflow:auto;border:1px solid var(--line);border-radius:6px;background:#fff;color-scheme:light}
.prose{max-width:75ch}
.prose h4,.prose h5,.prose h6{margin:18px 0 8px;font-size:17px}.prose h4{font-size:20px}.prose h6{font-size:15px}
.prose>:first-child{margin-top:0}
.prose td,.prose th{border:1px solid var(--line);padding:4px 10px}
.prose table{margin:0 0 12px}
.prose blockquote{margin:0 0 8px;padding:2px 14px;border-left:4px solid var(--line);color:var(--quiet)}
.prose pre code{background:none;padding:0}
#details{position:fixed;top:0;right:0;bottom:0;width:min(100vw,46vw,640px);overflow:auto;background:var(--card);border-left:1px solid var(--line);box-shadow:0 0 24px rgb(0 0 0/.14);padding:20px 22px 48px}
@media(max-width:1000px){#details{width:min(100vw,640px)}}
#details:focus-visible{outline:none}
#details section{margin-top:20px}
#close{position:sticky;top:0;float:right;z-index:1}
#details h2{margin-right:50px;font-size:19px}
#details h3{color:var(--quiet);font-weight:600;font-size:13px;text-transform:uppercase;letter-spacing:.04em}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:0}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
.artifact{margin:0 0 14px}
.preview summary{cursor:pointer;color:var(--quiet)}
.picture{display:block;max-width:100%;margin-top:6px;border:1px solid var(--line);border-radius:6px;background:#fff}
.members{padding-left:18px}
@media print{#details,.zoom,.filters{display:none}body.open main{margin-right:auto}.card{break-inside:avoid;border:0}}
`.replace(/\n/g, "");
