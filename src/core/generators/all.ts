import { ablog } from './ablog';
import { astro } from './astro';
import { bridgetown } from './bridgetown';
import { docusaurus } from './docusaurus';
import { eleventy } from './eleventy';
import { gatsby } from './gatsby';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { lume } from './lume';
import { mkdocsMaterial } from './mkdocsMaterial';
import { nextjsMdx } from './nextjsMdx';
import { nextra } from './nextra';
import { nikola } from './nikola';
import { nuxtContent } from './nuxtContent';
import { pelican } from './pelican';
import { plain } from './plain';
import { quarto } from './quarto';
import { quartzObsidian } from './quartzObsidian';
import { sveltekitMdsvex } from './sveltekitMdsvex';
import type { Generator } from './types';
import { vitepress } from './vitepress';
import { zola } from './zola';

/** Every generator; where two score alike the earlier one wins. */
export const generators: readonly Generator[] = [
  hugo,
  zola,
  hexo,
  bridgetown,
  jekyll,
  astro,
  eleventy,
  docusaurus,
  gatsby,
  nuxtContent,
  sveltekitMdsvex,
  nextra,
  nextjsMdx,
  lume,
  pelican,
  ablog,
  nikola,
  mkdocsMaterial,
  vitepress,
  quarto,
  quartzObsidian,
  plain,
];
