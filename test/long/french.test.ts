import { driven } from '../driven/driven';
import { frenchBlog, speaks } from '../driven/inLanguage';

driven('a French window shows French', { folder: frenchBlog, language: 'fr' }, (workbench) =>
  speaks(workbench, {
    language: 'fr',
    posts: 'Articles',
    problem: 'tout texte compte comme vrai',
    toggleSpaces: 'Afficher ou masquer les espaces insécables',
    walkthrough: 'Écrire un article avec Galley',
    lastStep: 'Voir tout le blog',
    firstText: 'Le front matter est écrit comme vous l’auriez fait',
  }),
);
