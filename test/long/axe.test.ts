import { axeFindsNothing } from '../browser/harness/axe';

axeFindsNothing(['code-heavy', 'maths-and-diagrams', 'right-to-left']);
