// What takes more than its length to render, in texts so long that nothing hides it.
import './long';
import '../unit/core/render/linear.test';
