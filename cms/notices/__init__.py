"""Following something, and being told: on the site and by e-mail. The one way to tell somebody something.

A package registers what can be followed and what can happen, in its `AppConfig.ready`:

    register_topic("proposal", label=_("Proposal"), describe=describe_proposals)
    register_event("proposals.published", label=_("A proposal is published"))

writes the words of each event in each language, `templates/emails/proposals.published/fr.txt` (first line: subject),
and says, inside the transaction of the act, that it has happened:

    tell(event="proposals.published", key=str(proposal.pk), to=[proposal.author], context={"title": proposal.title},
         url=in_each_language(proposal.get_absolute_url))

A topic is a name, "proposal:12": kind and id. It is never a foreign key, because this package knows nothing of proposals.
"""
