// Arbitrary bytes and mutated posts, a hundred thousand of each; a file of its own, for it takes the longest.
import './long';
import '../unit/core/frontMatter/fuzz.test';
