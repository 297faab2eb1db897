package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A template holds an order of steps that a route may have. */
final class RouteTemplateRules {
    private RouteTemplateRules() {}

    static Decision decide(RouteTemplateCommand command, Circumstances given) {
        Optional<RouteTemplate> before = given.registers().routeTemplate(command.templateId());
        Signature by = given.by(EfileRights.PLAN, command.scope());
        return switch (command) {
            case RouteTemplateCommand.PutRouteTemplate put -> put(put, before, by, given.day());
            case RouteTemplateCommand.RetireRouteTemplate retire ->
                before.map(template -> template.retired()
                                ? Decision.accept()
                                : Decision.accept(new RouteTemplateEvent.RouteTemplateRetired(
                                        template.id(), template.name(), by)))
                        .orElseGet(Refusal.UNKNOWN::because);
        };
    }

    private static Decision put(
            RouteTemplateCommand.PutRouteTemplate put, Optional<RouteTemplate> before, Signature by, LocalDate today) {
        int version = before.map(RouteTemplate::version).orElse(0);
        String name = put.name().strip();
        String note = put.note().strip();
        boolean same = before.filter(
                        old -> old.equals(new RouteTemplate(old.id(), version, name, note, put.steps(), false)))
                .isPresent();
        return unless(
                () -> same
                        ? Decision.accept()
                        : Decision.accept(new RouteTemplateEvent.RouteTemplatePut(
                                new RouteTemplate(put.templateId(), version + 1, name, note, put.steps(), false), by)),
                () -> Texts.title(name),
                () -> Refusal.TEXT_TOO_LONG.when(note.length() > 2_000
                        || put.steps().stream().anyMatch(step -> step.task().length() > 2_000)),
                () -> Refusal.ROUTE_DAYS.when(
                        put.steps().stream()
                                .flatMap(step -> step.days().stream())
                                .anyMatch(days -> days < 0 || days > TemplateStep.MOST_DAYS),
                        String.valueOf(TemplateStep.MOST_DAYS)),
                () -> RouteOrder.refusal(planned(put.steps(), today)));
    }

    /** The steps as if they were given today to whom the template names. */
    private static List<PlannedStep> planned(List<TemplateStep> steps, LocalDate today) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> {
                    TemplateStep step = steps.get(i);
                    return new PlannedStep(
                            String.valueOf(i),
                            step.position(),
                            step.kind(),
                            step.to().id(),
                            step.days().map(today::plusDays),
                            step.task());
                })
                .toList();
    }
}
