package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;

/** What a person can do with templates of routes; they lie in the city's scope. */
public sealed interface RouteTemplateCommand extends EfileCommand {
    String templateId();

    @Override
    default String subject() {
        return templateId();
    }

    /** Makes a template or the next version of one, and takes it into use again where it was retired. */
    record PutRouteTemplate(Scope scope, String templateId, String name, String note, List<TemplateStep> steps)
            implements RouteTemplateCommand {
        public PutRouteTemplate {
            steps = List.copyOf(steps);
        }
    }

    /** Takes a template out of use; routes that were given by it go on. */
    record RetireRouteTemplate(Scope scope, String templateId) implements RouteTemplateCommand {}
}
