package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.util.List;
import java.util.UUID;

/// What can be asked about bulletins.
@Controller
class BulletinController {

    private static final int MOST = 100;

    private final ReadBulletins bulletins;

    BulletinController(ReadBulletins bulletins) {
        this.bulletins = bulletins;
    }

    @QueryMapping
    Page<BulletinEntry> bulletins(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var request = PageRequest.of(first, after, MOST, "bulletins", unit);
        var page = bulletins.page(actor, unit, request);
        var read = bulletins.readBy(actor, page.nodes());
        return page.map(head -> new BulletinEntry(head, read.contains(head.id())));
    }

    @QueryMapping
    Bulletin bulletin(Actor actor, @Argument UUID id) {
        return bulletins.of(actor, id);
    }

    @QueryMapping
    TemplateOfUnit bulletinTemplate(
            Actor actor, @Argument String unit, @Argument BulletinKind kind) {
        return bulletins.template(actor, unit, kind);
    }

    @SchemaMapping(typeName = "Bulletin")
    List<ChangedFigure> changedFigures(Actor actor, Bulletin bulletin) {
        return bulletins.changed(actor, bulletin);
    }

    @SchemaMapping(typeName = "Bulletin")
    @Nullable BulletinReceipts receipts(Actor actor, Bulletin bulletin) {
        return bulletins.receipts(actor, bulletin.head());
    }
}
