package city.kontor.app.efile;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Names;
import city.kontor.app.desk.Permission;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.directory.Department;
import city.kontor.efile.EfileRights;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.store.LetterQueries;
import city.kontor.efile.store.RouteTemplateRows;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What letters are made of, as those see it who keep it. */
final class TemplatesModel implements Following {
    /** One template as it is shown. @param versions the newest first @param head under which it is previewed */
    record TemplateView(
            LetterTemplate template, List<LetterQueries.TemplateVersion> versions, Optional<Letterhead> head) {
        TemplateView {
            versions = List.copyOf(versions);
        }
    }

    /** Who a department's letters come from. @param head empty where it has none of its own */
    record HeadView(Scope department, String name, Optional<Letterhead> head) {}

    /** One template of routes as it is shown. */
    record RouteView(RouteTemplate template, RouteChoices choices) {}

    private final EfileParts parts;
    private final DeskList<RouteTemplate, RouteView> routes;
    private final DeskList<LetterTemplate, TemplateView> letters;
    private final DeskList<HeadView, HeadView> heads;
    private final Permission mayChange;

    /** @param wholeCity what the head of departments without one is called */
    TemplatesModel(EfileParts parts, String loading, String wholeCity) {
        this.parts = parts;
        letters = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::matching, LetterTemplate::id),
                template -> view(template.id()));
        routes = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::routes, RouteTemplate::id),
                template -> parts.desk().read(RouteTemplateRows::all).stream()
                        .filter(one -> one.id().equals(template.id()))
                        .findFirst()
                        .map(one -> new RouteView(one, RouteChoices.read(parts, Scope.CITY))));
        heads = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> heads(query, wholeCity),
                        view -> view.department().id()),
                Optional::of);
        mayChange =
                Permission.of(parts.desk(), parts.tasks(), loading, actor -> actor.may(EfileRights.PLAN, Scope.CITY));
    }

    private List<LetterTemplate> matching(PageQuery query) {
        return LetterDesk.letters(parts, LetterQueries::templates).stream()
                .filter(template -> query.fits(template.name(), template.subject(), template.body()))
                .toList();
    }

    private List<RouteTemplate> routes(PageQuery query) {
        return parts.desk().read(RouteTemplateRows::all).stream()
                .filter(template -> query.fits(template.name(), template.note()))
                .toList();
    }

    private Optional<TemplateView> view(String id) {
        return LetterDesk.letters(
                parts,
                queries -> queries.templates().stream()
                        .filter(template -> template.id().equals(id))
                        .findFirst()
                        .map(template -> new TemplateView(
                                template,
                                queries.versions(id),
                                queries.head(Scope.CITY)
                                        .or(() -> queries.heads().stream().findFirst()))));
    }

    private List<HeadView> heads(PageQuery query, String wholeCity) {
        var known = LetterDesk.letters(parts, LetterQueries::heads).stream()
                .collect(Collectors.toMap(Letterhead::department, Function.identity()));
        return Stream.concat(
                        Stream.of(new HeadView(Scope.CITY, wholeCity, Optional.ofNullable(known.get(Scope.CITY)))),
                        Names.of(parts.desk()).departments().stream()
                                .map((Department department) -> new HeadView(
                                        department.scope(),
                                        department.name(),
                                        Optional.ofNullable(known.get(department.scope())))))
                .filter(view -> query.fits(view.name()))
                .toList();
    }

    EfileParts parts() {
        return parts;
    }

    DeskList<LetterTemplate, TemplateView> letters() {
        return letters;
    }

    DeskList<RouteTemplate, RouteView> routes() {
        return routes;
    }

    DeskList<HeadView, HeadView> heads() {
        return heads;
    }

    /** Whether this person may change them. */
    Permission mayChange() {
        return mayChange;
    }

    @Override
    public void follow() {
        mayChange.follow();
    }

    @Override
    public void rest() {
        mayChange.rest();
    }
}
