package ro.asigur.territory;

import org.jspecify.annotations.Nullable;

/** A commune or town; {@code population} by MDLPA 2025, {@code lat}/{@code lon} of its middle in degrees (WGS 84). */
public record Uat(
        int siruta,
        String name,
        String kind,
        boolean urban,
        int population,
        @Nullable Double lat,
        @Nullable Double lon,
        boolean participating) {}
