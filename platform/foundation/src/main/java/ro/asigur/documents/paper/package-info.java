/** How a paper is made: a template gives XHTML, the renderer lays it out and tags it. Nothing is fetched: fonts and templates
 * come from the class path, the logo was checked when the county's folder was read. Loaded with the first paper. */
@NullMarked
package ro.asigur.documents.paper;

import org.jspecify.annotations.NullMarked;
