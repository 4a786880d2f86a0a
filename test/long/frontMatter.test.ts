// The property and fuzz tests of front matter and dates, a hundred thousand runs of each.
import './long';
import '../unit/core/frontMatter/corpus.test';
import '../unit/core/rules/corpus.test';
import '../unit/core/frontMatter/convert.test';
import '../unit/core/frontMatter/fuzz.test';
import '../unit/core/frontMatter/properties.test';
import '../unit/core/frontMatter/quoting.test';
import '../unit/core/frontMatter/simpleToml.test';
