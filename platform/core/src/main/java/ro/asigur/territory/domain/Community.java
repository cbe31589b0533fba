package ro.asigur.territory.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;

/** A part of a commune, or the whole of it, in which one team works. A village belongs to at most one community. */
@Entity
@Table(schema = "core", name = "community")
public class Community {

    private static final int NAME_MAX = 100;

    @Id
    private UUID id;

    @Column(nullable = false)
    private int uat;

    @Column(nullable = false)
    private String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "core", name = "community_village", joinColumns = @JoinColumn(name = "community_id"))
    @Column(name = "village")
    private Set<Integer> villages = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "core", name = "community_team", joinColumns = @JoinColumn(name = "community_id"))
    private Set<Teammate> team = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Community() {}

    public Community(UUID id, UatCode uat, @Nullable String name) {
        this.id = id;
        this.uat = uat.siruta();
        this.name = checked(name);
    }

    /** @throws Refusal when the name is empty or longer than 100 characters */
    public void rename(@Nullable String newName) {
        name = checked(newName);
    }

    /** @param codes SIRUTA codes, each of this community's commune ({@code ofUat}) */
    public void take(Collection<Integer> codes, Set<Integer> ofUat) {
        int at = 0;
        for (Integer code : codes) {
            if (!ofUat.contains(code)) {
                throw Refusal.at("/villages/" + at, TerritoryProblem.VILLAGE_NOT_IN_UAT);
            }
            at++;
        }
        villages.retainAll(codes);
        villages.addAll(codes);
    }

    public void gather(Collection<Teammate> members) {
        team.retainAll(members);
        team.addAll(members);
    }

    private static String checked(@Nullable String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty()) {
            throw Refusal.at("/name", TerritoryProblem.COMMUNITY_NAME_MISSING);
        }
        if (stripped.length() > NAME_MAX) {
            throw Refusal.at("/name", TerritoryProblem.COMMUNITY_NAME_TOO_LONG);
        }
        return stripped;
    }

    public UUID id() {
        return id;
    }

    public UatCode uat() {
        return new UatCode(uat);
    }

    public String name() {
        return name;
    }

    public List<Integer> villages() {
        return villages.stream().sorted().toList();
    }

    public List<Teammate> team() {
        return new ArrayList<>(team);
    }

    /** An account's place in the team. */
    @Embeddable
    public static class Teammate {

        @Column(name = "account_id", nullable = false)
        private UUID account;

        @Column(nullable = false)
        private String role;

        @SuppressWarnings("NullAway.Init") // filled by the persistence provider
        protected Teammate() {}

        public Teammate(UUID account, String role) {
            this.account = account;
            this.role = role;
        }

        public UUID account() {
            return account;
        }

        public String role() {
            return role;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Teammate mate && mate.account.equals(account) && mate.role.equals(role);
        }

        @Override
        public int hashCode() {
            return account.hashCode() * 31 + role.hashCode();
        }
    }
}
