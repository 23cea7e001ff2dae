package org.tongbao.bulletin;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.util.List;
import java.util.Map;
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
    Page<BulletinHead> bulletins(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return bulletins.page(actor, unit, PageRequest.of(first, after, MOST, "bulletins", unit));
    }

    @BatchMapping(typeName = "BulletinEntry")
    Map<BulletinHead, Boolean> readByMe(
            List<BulletinHead> listed, @ContextValue("actor") Actor actor) {
        var read = bulletins.readBy(actor, listed);
        return listed.stream().collect(toMap(head -> head, head -> read.contains(head.id())));
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
    BulletinContent.@Nullable FigurePart figure(Bulletin bulletin, @Argument String token) {
        return bulletin.content().figure(token).orElse(null);
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
