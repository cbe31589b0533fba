/** Endpoints that belong to no context: the county itself, live views, plugins, OpenAPI. */
@NullMarked
package ro.asigur.server.web;

import org.jspecify.annotations.NullMarked;
