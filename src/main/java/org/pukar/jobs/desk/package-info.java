/// The pages of jobs: which stand open, and who wants to be called about each.
@NullMarked
package org.pukar.jobs.desk;

import org.jspecify.annotations.NullMarked;
