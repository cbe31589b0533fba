/**
 * Work that comes round again, per county, as a named system actor. Quartz keeps the triggers in {@code asigur_shared}, so that
 * of several servers one fires each; it holds only what code recreates at start (county and job name, no due times, no class
 * names), so it may be emptied at any time. While {@code asigur_shared} is away the counties go on and jobs wait. Uses
 * identity and tenancy.
 */
@NullMarked
package ro.asigur.jobs;

import org.jspecify.annotations.NullMarked;
