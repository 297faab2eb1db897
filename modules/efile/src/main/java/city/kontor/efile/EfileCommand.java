package city.kontor.efile;

import city.kontor.kernel.Command;

/** What a person can do in the e-file. Whatever is done within a file has the file as its subject: it is one history. */
public sealed interface EfileCommand extends Command
        permits PlanCommand,
                FileCommand,
                CaseCommand,
                DocumentCommand,
                RouteCommand,
                AnnotationCommand,
                SearchCommand,
                MarkCommand,
                LetterCommand,
                RouteTemplateCommand,
                ArchiveCommand,
                RestrictionCommand,
                PrivacyCommand {}
