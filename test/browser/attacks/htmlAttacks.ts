import { named, type Attack } from './attack';

/** Payloads of the project's own in raw HTML: the kinds of the shared list and their variants. */
export const htmlAttacks: readonly Attack[] = named([
  [
    'own-marks',
    'html',
    '<p g-kind="card" g-line="3" data-galley="anyway" class="galley-button galley-task">x</p>',
  ],
  [
    'own-ids',
    'html',
    '<p id="galley-header">a</p><p id="galley">b</p><img name="body" id="getElementById" src=x>',
  ],
  [
    'own-svg-style',
    'html',
    '<svg><style>@import "https://canary.invalid/a"</style><filter><feImage href="https://canary.invalid/b"/></filter><text fill="url(https://canary.invalid/c)">x</text></svg>',
  ],
  [
    'own-svg-attributes',
    'html',
    '<svg><rect width=9 height=9 fill="url(https://canary.invalid/f#x)" filter="url(https://canary.invalid/g#x)" mask="url(https://canary.invalid/m#x)" clip-path="url(https://canary.invalid/p#x)" marker-end="url(https://canary.invalid/e#x)"/></svg>',
  ],
  [
    'own-math-href',
    'html',
    '<math><mrow href="javascript:__pwn(1)" xlink:href="javascript:__pwn(2)"><mtext>x</mtext></mrow><maction actiontype="statusline#http://x" xlink:href="javascript:__pwn(3)">y</maction></math>',
  ],
  [
    'own-lowsrc',
    'html',
    '<img lowsrc="https://canary.invalid/l" dynsrc="https://canary.invalid/d" longdesc="https://canary.invalid/n"><table background="https://canary.invalid/t"><td background="https://canary.invalid/u">x</table><body background="https://canary.invalid/v">',
  ],
  [
    'own-input-image',
    'html',
    '<input type="image" src="https://canary.invalid/i"><isindex action="https://canary.invalid"><keygen>',
  ],
  ['own-noscript', 'html', '<noscript><p title="</noscript><img src=x onerror=__pwn(1)>"></noscript>'],
  ['own-xmp', 'html', '<xmp><img src=x onerror=__pwn(1)></xmp><plaintext><img src=x onerror=__pwn(2)>'],
  [
    'own-frameset',
    'html',
    '<frameset onload=__pwn(1)><frame src="javascript:__pwn(2)"></frameset><portal src="https://canary.invalid"></portal><fencedframe></fencedframe>',
  ],
  [
    'own-iframe-title',
    'html',
    '<iframe src="https://example.invalid/<x>" title="<img src=x onerror=__pwn(1)>"></iframe><iframe src="//canary.invalid/embed"></iframe>',
  ],
  [
    'own-picture',
    'html',
    '<picture><source srcset="javascript:__pwn(1), //canary.invalid/p 2x" media="all"><img src="//canary.invalid/q" srcset=",,https://canary.invalid/r"></picture>',
  ],
  [
    'own-html-split',
    'html',
    '<div\n\nonclick=__pwn(1)>\n\n<p <img src=x onerror=__pwn(2)>\n\n</div><img src=x\nonerror=__pwn(3)>',
  ],
  [
    'own-html-comment',
    'html',
    '<!-- --!><img src=x onerror=__pwn(1)> -->\n\n<!--> <img src=x onerror=__pwn(2)> -->\n\n<![CDATA[<img src=x onerror=__pwn(3)>]]>',
  ],
  [
    'own-cross-block',
    'html',
    '<div title="\n\n<img src=x onerror=__pwn(1)>\n\n">\n\n<textarea>\n\n<img src=x onerror=__pwn(2)>\n\n</textarea>',
  ],
  [
    'own-style-escape',
    'html',
    '<p style="width:1px;\\75rl(https://canary.invalid/e);background-color:u\\72l(https://canary.invalid/f)">x</p><p style="color:red;/**/position:fixed;inset:0;margin:-999px">y</p>',
  ],
  [
    'own-link-entities',
    'html',
    '<a href="&#106;avascript&colon;__pwn(1)">a</a> <a href="javascript&Tab;:__pwn(2)">b</a> <a href="&#x6A&#x61&#x76&#x61script:__pwn(3)">c</a>',
  ],
  [
    'own-link-controls',
    'html',
    '<a href="\u0001javascript:__pwn(1)">a</a> <a href="java\u0000script:__pwn(2)">b</a> <a href=" \u00a0javascript:__pwn(3)">c</a> <a href="java\u200bscript:__pwn(4)">d</a> <a href="\u2028javascript:__pwn(5)">e</a> <a href="JaVaScRiPt:__pwn(6)">f</a>',
  ],
  [
    'own-link-nested',
    'html',
    '<a href="data:text/html;charset=utf-8,%3Cscript%3E__pwn(1)%3C/script%3E">a</a> <a href="data:image/svg+xml,<svg onload=__pwn(2)>">b</a> <a href="data:application/xhtml+xml,x">c</a> <a href="about:blank">d</a> <a href="ms-officecmd:x">e</a> <a href="jar:https://canary.invalid!/">f</a>',
  ],
  [
    'own-link-market',
    'html',
    '<a href="vscode-webview://x/">a</a> <a href="vscode-resource://file/etc/passwd">b</a> <a href="vscode-file://vscode-app/etc/passwd">c</a> <a href="command://x">d</a> <a href="\\\\canary.invalid\\share">e</a>',
  ],
  [
    'own-link-download',
    'html',
    '<a href="https://canary.invalid/x.exe" download="setup.exe" ping="https://canary.invalid/ping" target="_top" rel="opener">a</a><area href="javascript:__pwn(1)" shape="default">',
  ],
  [
    'own-form-kinds',
    'html',
    '<form id=f><input type=submit formaction=javascript:__pwn(1)><input type=hidden name=a><select onchange=__pwn(2) autofocus><option>x</select><textarea autofocus onfocus=__pwn(3)>t</textarea><output>o</output><input list=d><datalist id=d><option value=x></datalist></form><button form=f formaction="https://canary.invalid">b</button>',
  ],
  [
    'own-frames',
    'html',
    '<iframe/src=javascript:parent.__pwn(1)></iframe><iframe srcdoc="&lt;script&gt;parent.__pwn(2)&lt;/script&gt;" sandbox="allow-scripts allow-same-origin"></iframe><object type="text/html" data="https://canary.invalid/o"></object><embed type="image/svg+xml" src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' onload=\'parent.__pwn(3)\'/>"><webview src="https://canary.invalid/w"></webview><portal src="https://canary.invalid/p"></portal>',
  ],
  [
    'own-head-elements',
    'html',
    '<html onload=__pwn(1)><head><title onclick=__pwn(2)>t</title><base href="//canary.invalid/"><meta http-equiv=refresh content="0;url=data:text/html,x"><meta name=referrer content=unsafe-url><link rel=import href="https://canary.invalid/i"><link rel=manifest href="https://canary.invalid/m"><link rel=modulepreload href="https://canary.invalid/j"><link rel=icon href="https://canary.invalid/f"><link rel=prerender href="https://canary.invalid/r"></head><body onload=__pwn(3) onpageshow=__pwn(4)>b</body></html>',
  ],
  [
    'own-style-image-set',
    'html',
    '<p style="background-image:image-set(\'https://canary.invalid/a\' 1x);list-style:url(https://canary.invalid/b);border-image:url(https://canary.invalid/c);cursor:url(https://canary.invalid/d),auto">x</p><svg><rect width=9 height=9 mask="image-set(\'https://canary.invalid/e\' 1x)" cursor="image-set(\'https://canary.invalid/f\' 1x),auto" filter="src(\'https://canary.invalid/g\')"/></svg>',
  ],
  [
    'own-style-overlay',
    'html',
    '<div style="position:fixed;inset:0;z-index:99999;background:#fff">fake</div><div style="position:absolute;top:-500px;transform:translateY(-900px);margin-top:-400px">up</div><p style="width:100vw;height:999999px;font-size:500px;opacity:0;pointer-events:none;visibility:hidden">big</p>',
  ],
  [
    'own-svg-kinds',
    'html',
    '<svg><a href="javascript:__pwn(1)" xlink:href="javascript:__pwn(2)"><circle r=9 /></a><image xlink:href="https://canary.invalid/i"/><script href="data:text/javascript,__pwn(3)"/><handler type="text/javascript">__pwn(4)</handler><animateMotion onbegin=__pwn(5)><mpath href="#x"/></animateMotion><discard onbegin=__pwn(6) begin=0s /><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload=__pwn(7)></foreignObject><linearGradient href="https://canary.invalid/g#x"/><textPath href="https://canary.invalid/t#x">x</textPath></svg>',
  ],
  [
    'own-svg-events',
    'html',
    '<svg onload=__pwn(1) onunload=__pwn(2) onzoom=__pwn(3)><g onclick=__pwn(4) onmouseover=__pwn(5) onfocusin=__pwn(6) tabindex=0><rect width=100 height=100 onactivate=__pwn(7)/></g><title><img src=x onerror=__pwn(8)></title><desc><iframe src="javascript:__pwn(9)"></iframe></desc></svg>',
  ],
  [
    'own-mathml-kinds',
    'html',
    '<math href="javascript:__pwn(1)"><mtext><mglyph><style><img src=x onerror=__pwn(2)></style></mglyph><img src=x onerror=__pwn(3)></mtext><annotation-xml encoding="text/html"><script>__pwn(4)</script><img src=x onerror=__pwn(5)></annotation-xml><semantics><annotation href="javascript:__pwn(6)">x</annotation></semantics><mi xlink:href="javascript:__pwn(7)" onclick=__pwn(8)>y</mi></math>',
  ],
  [
    'own-mxss-table',
    'html',
    '<table><svg><desc><table><a title="</table></desc></svg><img src=x onerror=__pwn(1)>">x</a></table></desc></svg></table>',
  ],
  [
    'own-mxss-noembed',
    'html',
    '<noembed><img title="</noembed><img src=x onerror=__pwn(1)>"></noembed><noframes><p id="</noframes><svg onload=__pwn(2)>"></noframes><iframe><img title="</iframe><img src=x onerror=__pwn(3)>"></iframe>',
  ],
  [
    'own-mxss-select',
    'html',
    '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=__pwn(1)>">',
  ],
  [
    'own-mxss-comment',
    'html',
    '<svg></p><style><a id="</style><img src=1 onerror=__pwn(1)>"><!--a--!><img src=x onerror=__pwn(2)>--><![CDATA[><img src=x onerror=__pwn(3)>]]><?xml ><img src=x onerror=__pwn(4)> ?>',
  ],
  [
    'own-template-shadow',
    'html',
    '<template shadowrootmode="open"><img src=x onerror=__pwn(1)><style>@import "https://canary.invalid/s"</style></template><div><template shadowroot="open"><slot></slot></template></div>',
  ],
  [
    'own-clobber',
    'html',
    '<a id=document></a><form id=window name=getElementById></form><img name=cookie id=acquireVsCodeApi><a id=galley-header name=galley></a><a id=attributes></a><p id=__proto__>x</p><p id=constructor>y</p><output name=body>z</output>',
  ],
  [
    'own-srcset-kinds',
    'html',
    '<img srcset="https://canary.invalid/a 1x,https://canary.invalid/b 2x" src=x><img srcset="x.png, //canary.invalid/c 3x"><picture><source srcset="data:image/svg+xml,<svg onload=__pwn(1)> 1x, https://canary.invalid/d 2x" type=image/png media="(min-width:1px)"><source src="https://canary.invalid/e"><img src="y.png"></picture><img imagesrcset="https://canary.invalid/f">',
  ],
  [
    'own-media-kinds',
    'html',
    '<video autoplay src="https://canary.invalid/a.mp4" onerror=__pwn(1)><source src="https://canary.invalid/b.mp4" onerror=__pwn(2)></video><audio src=x onerror=__pwn(3) autoplay></audio><video poster=javascript:__pwn(4) controlslist=x></video><bgsound src="https://canary.invalid/c"><track src="https://canary.invalid/d" oncuechange=__pwn(5)>',
  ],
  [
    'own-image-lazy',
    'html',
    '<img src="https://canary.invalid/a" loading=lazy fetchpriority=high crossorigin=anonymous referrerpolicy=unsafe-url usemap="#m"><map name=m><area href="javascript:__pwn(1)" shape=default></map><img src="https://canary.invalid/b" attributionsrc="https://canary.invalid/c">',
  ],
  [
    'own-events-new',
    'html',
    '<div onbeforetoggle=__pwn(1) onscrollend=__pwn(2) oncontentvisibilityautostatechange=__pwn(3) style="content-visibility:auto" oncommand=__pwn(4) onanimationend=__pwn(5) onpointerrawupdate=__pwn(6) onwheel=__pwn(7)>x</div><details ontoggle=__pwn(8) open><summary onclick=__pwn(9)>s</summary></details>',
  ],
  [
    'own-live-region',
    'html',
    '<p role=alert aria-live=assertive aria-labelledby=galley-header aria-hidden=true hidden inert>spoof</p><p role=button tabindex=0 data-galley=allowBlog>Show images</p><button data-galley=allowBlog>b</button>',
  ],
  [
    'own-editable',
    'html',
    '<p contenteditable onpaste=__pwn(1) oninput=__pwn(2)>edit</p><p draggable=true ondragstart=__pwn(3)>drag</p><p accesskey=x onclick=__pwn(4)>key</p><p popover=auto id=p>pop</p><a interestfor=p href="#">hint</a>',
  ],
  ['own-quiet-after', 'html', '<div><p><table><td><select><svg><math><a><b><code>\n\nStill here'],
]);
