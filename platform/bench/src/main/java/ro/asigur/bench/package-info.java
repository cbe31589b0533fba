/**
 * Benchmarks of the launched product. Each figure stands beside the floor measured in the same run: what PostgreSQL alone does
 * with the same kind of work on the same machine in the same minutes.
 */
@NullMarked
package ro.asigur.bench;

import org.jspecify.annotations.NullMarked;
