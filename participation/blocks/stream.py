"""Editorial content and participation, side by side in one stream."""

from cms.blocks.stream import ContentStreamBlock
from participation.blocks.discussion import DiscussionBlock
from participation.blocks.proposals import ProposalsBlock
from participation.blocks.registration import RegistrationBlock


class ParticipationStreamBlock(ContentStreamBlock):
    """All content blocks, and the blocks that become Activities when their page is published."""

    proposals = ProposalsBlock()
    discussion = DiscussionBlock()
    registration = RegistrationBlock()
