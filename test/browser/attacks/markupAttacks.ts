import { named, type Attack } from './attack';

/** Payloads of the project's own in Markdown, template tags, components, formulas and diagrams: the kinds of the shared list and their variants. */
export const markupAttacks: readonly Attack[] = named([
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
    'own-clobber-heading',
    'markdown',
    '## constructor\n\n## __proto__\n\n## toString\n\n## hasOwnProperty {#galley}\n\n## galley-behind\n\n[a](#__proto__) [b](#constructor)',
  ],
  [
    'own-markdown-reference',
    'markdown',
    '[a][r] ![b][s] [c]\n\n[r]: javascript:__pwn(1) "x" onclick=__pwn(2)"\n[s]: <javascript:__pwn(3)> \'t\'\n[c]: data:text/html,<script>__pwn(4)</script>',
  ],
  [
    'own-markdown-image-title',
    'markdown',
    '![a"onerror=__pwn(1)](x.png "t"><img src=x onerror=__pwn(2)>") ![](https://canary.invalid/a.png "https://canary.invalid/b.png") [![](//canary.invalid/c.png)](javascript:__pwn(3))',
  ],
  [
    'own-autolinks',
    'markdown',
    '<https://canary.invalid/"onmouseover="__pwn(1)> https://canary.invalid/<img/src=x/onerror=__pwn(2)> <vscode://x/y> <command:workbench.action.quit> <data:text/html,x> www.canary.invalid/<svg/onload=__pwn(3)>',
  ],
  [
    'own-footnote',
    'markdown',
    'x[^__proto__] y[^constructor] z^[inline <img src=x onerror=__pwn(1)> [l](javascript:__pwn(2))]\n\n[^__proto__]: a <svg onload=__pwn(3)>\n[^constructor]: b',
  ],
  [
    'own-deflist',
    'markdown',
    'Term <img src=x onerror=__pwn(1)>\n: Definition [x](javascript:__pwn(2)) <style>*{display:none}</style>',
  ],
  [
    'own-task',
    'markdown',
    '- [x] <img src=x onerror=__pwn(1)>\n- [ ] <input type=checkbox onclick=__pwn(2)> [l](vbscript:x)\n- [x](javascript:__pwn(3))',
  ],
  [
    'own-fold-title',
    'markdown',
    '> [!warning]+ Title <script>__pwn(1)</script> <details open ontoggle=__pwn(2)>\n> <img src=x onerror=__pwn(3)>\n> ```html\n> <script>__pwn(4)</script>\n> ```',
  ],
  [
    'own-math',
    'maths',
    '$\\unicode{<img src=x onerror=__pwn(1)>}$ $\\text{</math><img src=x onerror=__pwn(2)>}$ $\\htmlClass{codicon}{x}$ $\\href{command:x}{y}$ $\\url{data:text/html,x}$\n\n$$\\begin{array}{<svg onload=__pwn(3)>}x\\end{array}$$\n\n$$\\style{position:fixed;inset:0;background:url(https://canary.invalid/m)}{x}$$',
  ],
  [
    'own-math-size',
    'maths',
    '$\\rule{99999em}{99999em}$ $\\kern999999em x$ $\\raisebox{99999em}{x}$ $\\Huge{\\Huge{\\Huge{x}}}$ $\\color{url(https://canary.invalid/c)}{x}$',
  ],
  [
    'own-math-macro',
    'maths',
    '$\\def\\x{\\x\\x}\\x$ $\\newcommand{\\__proto__}{y}\\__proto__$ $\\gdef\\constructor{<img src=x onerror=__pwn(1)>}\\constructor$ $\\includegraphics{https://canary.invalid/i.png}$\n\nStill here',
  ],
  [
    'own-mermaid',
    'diagrams',
    '```mermaid\n%%{init: {"securityLevel":"loose","themeVariables":{"primaryColor":"red;}</style><img src=x onerror=__pwn(1)>"},"dompurifyConfig":{"ADD_TAGS":["script"]}}}%%\nflowchart LR\nA["`<img src=x onerror=__pwn(2)>`"] --> B\nclick B href "javascript:__pwn(3)"\nclick A callback "x"\n```',
  ],
  [
    'own-mermaid-title',
    'diagrams',
    '```mermaid title="</span><img src=x onerror=__pwn(1)>"\ngraph TD\nA-->B\n```\n\n```MERMAID\n</code></pre><script>__pwn(2)</script>\n```',
  ],
  [
    'own-code-frame',
    'markdown',
    '```js title="<img src=x onerror=__pwn(1)>" {1,3} onclick="__pwn(2)"\nlet a = `</pre><script>__pwn(3)</script>`;\n```\n\n~~~<svg/onload=__pwn(4)>\nx\n~~~',
  ],
  [
    'own-hugo-kinds',
    'tags',
    '{{< vimeo "1" onload="__pwn(1)" >}} {{< tweet user="<img src=x onerror=__pwn(2)>" id="javascript:__pwn(3)" >}} {{< instagram "../../x" >}} {{< highlight "<svg onload=__pwn(4)>" "linenos="><script>__pwn(5)</script>" >}}</code></pre><img src=x onerror=__pwn(6)>{{< /highlight >}} {{< ref "javascript:__pwn(7)" >}} [x]({{< relref "javascript:__pwn(8)" >}}) {{% figure src="//canary.invalid/f.png" alt="<img src=x onerror=__pwn(9)>" %}}',
  ],
  [
    'own-hugo-nested',
    'tags',
    '{{< a >}}{{< b "<img src=x onerror=__pwn(1)>" >}}{{< /b >}}{{% c %}}<script>__pwn(2)</script>{{% /c %}}{{< /a >}} {{</* d */>}}<svg onload=__pwn(3)>{{< __proto__ >}}{{< constructor x=y >}}{{< toString />}}',
  ],
  [
    'own-liquid-kinds',
    'tags',
    '{% include "../../../etc/passwd" %} {% include_relative ../../../../etc/passwd %} {% highlight <img/src=x/onerror=__pwn(1)> %}</code></pre><script>__pwn(2)</script>{% endhighlight %} {% raw %}<img src=x onerror=__pwn(3)>{% endraw %} {% youtube <svg/onload=__pwn(4)> %} {% gist "../../x" %} {% post_url ../../javascript:__pwn(5) %} {{ "<script>__pwn(6)</script>" | safe }} {% assign x = "<img src=x onerror=__pwn(7)>" %}',
  ],
  [
    'own-hexo-kinds',
    'tags',
    '{% blockquote <img src=x onerror=__pwn(1)>, "javascript:__pwn(2)" %}\n<script>__pwn(3)</script>\n{% endblockquote %}\n\n{% codeblock <svg onload=__pwn(4)> lang:"><script> url:javascript:__pwn(5) %}\n</code><img src=x onerror=__pwn(6)>\n{% endcodeblock %}\n\n{% link <b onclick=__pwn(7)> javascript:__pwn(8) %} {% img "x onerror=__pwn(9)" javascript:__pwn(10) %} {% iframe javascript:__pwn(11) %} {% pullquote "><img src=x onerror=__pwn(12)> %}x{% endpullquote %}',
  ],
  [
    'own-mdx-kinds',
    'mdx',
    'export default () => __pwn(1)\n\n<Tabs defaultValue={__pwn(2)}>\n  <TabItem value="<img src=x onerror=__pwn(3)>">\n    <script>{__pwn(4)}</script>\n  </TabItem>\n</Tabs>\n\n<a href={"javascript:__pwn(5)"}>x</a> <iframe src={`javascript:__pwn(6)`} /> <>{__pwn(7)}</> {/* <img src=x onerror=__pwn(8)> */} <style jsx>{`*{display:none}`}</style> <Foo.Bar {...__pwn(9)} />',
  ],
  [
    'own-vue',
    'mdx',
    '<script setup>__pwn(1)</script>\n\n<Component :is="__pwn(2)" @click="__pwn(3)" v-html="\'<img src=x onerror=__pwn(4)>\'" />\n\n{{ constructor.constructor("__pwn(5)")() }}\n\n<<< @/../../../etc/passwd\n\n<svelte:head><script>__pwn(6)</script></svelte:head>{@html "<img src=x onerror=__pwn(7)>"}',
  ],
  [
    'own-wiki-kinds',
    'markdown',
    '[[javascript:__pwn(1)]] ![[https://canary.invalid/a.png]] ![[//canary.invalid/b.png|100]] ![[x.png|<img src=x onerror=__pwn(2)>]] [[../../../../etc/passwd#^x|y]] [[command:workbench.action.quit|z]] [[#<svg onload=__pwn(3)>]] ![[data:image/svg+xml,<svg onload=__pwn(4)>.svg]]',
  ],
]);
