import { axeFindsNothing } from './harness/axe';

axeFindsNothing(['image-heavy', 'broken-front-matter']);
