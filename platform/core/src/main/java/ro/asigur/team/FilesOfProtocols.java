package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.documents.api.FileOwner;
import ro.asigur.team.store.Bodies;

/** A protocol of collaboration has its signed paper as a file. */
@ApplicationScoped
public class FilesOfProtocols implements FileOwner {

    static final String KIND = "team.protocol";

    @Inject
    Bodies bodies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permissionToKeep() {
        return TeamPermissions.KEEP;
    }

    @Override
    public Optional<Place> place(UUID owner) {
        return bodies.ofProtocol(owner).map(body -> new Place(body.uat()));
    }
}
