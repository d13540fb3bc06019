// What an attacker would write: each text sets `hacked`, opens a dialog, or asks a server for something, if it is ever taken for more than text.

/** @param {string} server where requests would be seen */
export function attacks(server) {
  const script = `window.hacked=1;fetch('${server}/fetched')`;
  const texts = [
    `<script>${script}</script>`,
    `</script><script>${script}</script>`,
    `</template></pre></td></table></svg><script>${script}</script>`,
    `"><img src="${server}/image" onerror="${script}">`,
    `'><svg onload='${script}'>`,
    `" onmouseover="${script}" style="background:url(${server}/style)`,
    `</style><style>@import url(${server}/import)</style>`,
    `<!--<script>`,
    `--><script>${script}</script>`,
    `]]><a href="javascript:${script}">click</a>`,
    `javascript:alert(1)//`,
    "${alert(1)}",
    `&lt;script&gt;${script}&lt;/script&gt;`,
    `\u2028alert(1)\u2029`,
    `#task-0"><iframe src="${server}/frame"></iframe>`,
    `<meta http-equiv="refresh" content="0;url=${server}/refresh">`,
    `<base href="${server}/">`,
  ];
  const markdown = [
    ...texts.filter((text) => !text.startsWith("<!--")),
    `[link](javascript:${script.replaceAll("(", "%28").replaceAll(")", "%29")})`,
    "[entity](javascript&#58;alert(1))",
    "[space]( java\nscript:alert(1))",
    "<javascript:alert(1)>",
    `[data](data:text/html,<script>alert(1)</script>)`,
    "[file](file:///etc/passwd)",
    "[reference][it]",
    `![picture](${server}/picture)`,
    `![picture](x"onerror="alert(1))`,
    `[title](https://example.com 'a" onclick="alert(1)')`,
    `| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |`,
    "```<script>\n</code></pre><script>alert(1)</script>\n```",
    "[it]: javascript:alert(1)",
    "The last line.",
  ].join("\n\n");
  const html = [
    "<!doctype html><h1 id=title>Hostile</h1>",
    ...texts.filter((text) => !text.includes("<!--") && !text.includes("]]>")),
    `<a id=out target=_top href="${server}/top">top</a> <a id=same href="${server}/same">same</a> <a id=script href="javascript:parent.hacked=1">script</a>`,
    `<form action="${server}/form" method=post><button id=send>send</button></form>`,
    `<link rel=stylesheet href="${server}/sheet"><link rel=prefetch href="${server}/prefetch"><style>body{background:url(${server}/ground)}</style>`,
    `<object data="${server}/object"></object><embed src="${server}/embed"><video src="${server}/video" autoplay></video>`,
    `<iframe srcdoc="<script>parent.parent.hacked=1</script>"></iframe><iframe src="${server}/inner"></iframe>`,
    "<p>The end.</p>",
  ].join("\n");
  return { texts, markdown, html };
}
