// The property tests of front matter and dates, a hundred thousand runs of each, and every real post.
import './long';
import '../unit/core/frontMatter/convert.test';
import '../unit/core/frontMatter/corpus.test';
import '../unit/core/frontMatter/jsonTree.test';
import '../unit/core/frontMatter/linear.test';
import '../unit/core/frontMatter/properties.test';
import '../unit/core/frontMatter/quoting.test';
import '../unit/core/frontMatter/simpleToml.test';
import '../unit/core/rules/corpus.test';
