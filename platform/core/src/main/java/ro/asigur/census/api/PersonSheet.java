package ro.asigur.census.api;

import java.util.UUID;

/** Somebody by herself, as who was granted her alone sees her: her own fields and her commune, not the household's page. */
public record PersonSheet(MemberSheet member, UUID householdId, int uat, String uatName) {}
