/**
 * The assessment guide and its rules as versioned data: questions, when each is asked, vulnerabilities with their
 * criteria, services, parameters. The diagnosis is a pure function of (answers, visit date, parameters, version) and gives
 * the same result here and in the browser's twin ({@code platform/web/engine}); unknown stays unknown. Codes and options are
 * never reused or given another meaning. Uses no other context.
 */
@NullMarked
package ro.asigur.instrument;

import org.jspecify.annotations.NullMarked;
