/** Payloads of the project's own, of the same kinds as the shared list: one line each, named by what is tried. */
export const ownAttacks: readonly {
  readonly id: string;
  readonly where: string;
  readonly payload: string;
}[] = [
  ['own-title-textarea', 'front matter', '---\ntitle: "</textarea></title><svg/onload=__pwn(1)>"\n---\nx'],
  [
    'own-author-map',
    'front matter',
    '---\nauthors: [{name: "<img src=x onerror=__pwn(1)>", url: "javascript:__pwn(2)"}]\n---\nx',
  ],
  [
    'own-category',
    'front matter',
    '---\ncategories: "<svg onload=__pwn(1)>"\ncover: {image: "javascript:__pwn(2)", alt: "\\" onerror=__pwn(3)"}\n---\nx',
  ],
  [
    'own-date-html',
    'front matter',
    '---\ndate: "<img src=x onerror=__pwn(1)>"\nmodified: "\\" onmouseover=__pwn(2)"\n---\nx',
  ],
  [
    'own-link-tab',
    'markdown',
    '[a](java\tscript:__pwn(1)) <a href="java&#9;script:__pwn(2)">b</a> <a href="&#1;javascript:__pwn(3)">c</a>',
  ],
  [
    'own-link-blob',
    'markdown',
    '<a href="blob:x">a</a> <a href="filesystem:x">b</a> <a href="view-source:x">c</a> <a href="intent:x">d</a>',
  ],
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
    'own-shortcode-figure',
    'tags',
    '{{< figure src="javascript:__pwn(1)" link="javascript:__pwn(2)" caption="<img src=x onerror=__pwn(3)>" width="9\\" onload=\\"__pwn(4)" >}}',
  ],
  [
    'own-hexo',
    'tags',
    '{% asset_img x" onerror="__pwn(1).png "\\"><svg onload=__pwn(2)>" %} {% post_link javascript:__pwn(3) "<b onclick=__pwn(4)>" %}',
  ],
  [
    'own-template-link',
    'tags',
    '[x]({{ "javascript:__pwn(1)" }}) ![x]({{ site.baseurl }}javascript:__pwn(2)) [y]({% link javascript:__pwn(3) %})',
  ],
  ['own-code-info', 'markdown', '```"><img/src=x/onerror=__pwn(1)> title="<svg onload=__pwn(2)>"\nx\n```'],
  [
    'own-code-text',
    'markdown',
    '```html\n<img src=x onerror=__pwn(1)></code></pre><script>__pwn(2)</script>\n```',
  ],
  ['own-callout-title', 'markdown', '> [!note]- <img src=x onerror=__pwn(1)> [x](javascript:__pwn(2))\n> y'],
  [
    'own-container-title',
    'markdown',
    ':::tip <svg onload=__pwn(1)>\nx\n:::\n\n!!! note "<img src=x onerror=__pwn(2)>"\n    y',
  ],
  [
    'own-heading-id',
    'markdown',
    '## x {#javascript:__pwn(1)}\n\n## <svg onload=__pwn(2)> y {#a"onload=}\n\n## z\n\n## z',
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
    'own-mdx-handler',
    'mdx',
    '<img src="x" onError={() => __pwn(1)} />\n\n<div onClick={__pwn(2)}>x</div>\n\n<Foo dangerouslySetInnerHTML={{__html: "<img src=x onerror=__pwn(3)>"}} />',
  ],
  [
    'own-wiki',
    'markdown',
    '[[x" onclick="__pwn(1)]] ![[<img src=x onerror=__pwn(2)>]] [[a|<svg onload=__pwn(3)>]]',
  ],
  [
    'own-style-escape',
    'html',
    '<p style="width:1px;\\75rl(https://canary.invalid/e);background-color:u\\72l(https://canary.invalid/f)">x</p><p style="color:red;/**/position:fixed;inset:0;margin:-999px">y</p>',
  ],
].map(([id = '', where = '', payload = '']) => ({ id, where, payload }));
