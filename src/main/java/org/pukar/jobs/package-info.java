/// Jobs: work that employers offer, and who is interested in it.
@NullMarked
package org.pukar.jobs;

import org.jspecify.annotations.NullMarked;
