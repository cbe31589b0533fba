package ro.asigur.territory;

import org.jspecify.annotations.Nullable;

/** A village of a commune with the households known and visited there, as far as the reader may see. */
public record Village(int siruta, String name, @Nullable String postalCode, int households, int visited) {}
