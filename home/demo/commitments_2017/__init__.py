"""The five commitments of the 2017 plan, one module each, in the order of the independent review.

The review numbers them without giving codes: "2017-1" to "2017-5" are ours. Texts, dates and offices are those of its
"commitment text" and overview boxes; codings are those stated in each narrative (see `action_plan_2017`).
"""

from ..text import t

DDCT = t(
    "Direction de la Démocratie, des Citoyen·ne·s et des Territoires (DDCT)",
    "Department of Democracy, Citizens and Territories (DDCT)",
)
GENERAL_SECRETARIAT = t("Secrétariat général de la Ville de Paris", "General Secretariat of the City of Paris")
NO_STAR_MINOR = t(
    """Pas d'étoile : elle demande un impact potentiel « transformateur », or celui de cet engagement est jugé mineur.""",
    """No star: it takes a “transformative” potential impact, and this commitment's is judged minor.""",
)
