"""The one User: resident, editor and administrator alike."""

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from cms.core.plain_text import clean_line


class UserManager(BaseUserManager["User"]):
    """Finds and creates people by e-mail address, whatever its case."""

    use_in_migrations = True

    def _create(self, email: str, password: str | None, **fields) -> "User":
        if not email:
            raise ValueError("An e-mail address is required.")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        """Create a resident. Without a password, only a code by e-mail lets them in. Raises ValueError without `email`."""
        return self._create(email, password, **{"is_staff": False, "is_superuser": False, **fields})

    def create_superuser(self, email: str, password: str | None = None, **fields) -> "User":
        """Create somebody who may do everything. Raises ValueError without `email`."""
        return self._create(email, password, **{"is_staff": True, "is_superuser": True, **fields})

    def get_by_natural_key(self, email: str | None) -> "User":
        """Find by e-mail address, whatever its case. Raises User.DoesNotExist."""
        return self.get(email=(email or "").strip().lower())


class User(AbstractUser):
    """A person, known by one e-mail address that is kept in lower case and is never shown in public."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(
        _("e-mail address"), unique=True, error_messages={"unique": _("An account with this e-mail address exists already.")}
    )
    display_name = models.CharField(
        _("public name"), max_length=60, blank=True, help_text=_("Shown beside what you write. A first name is enough.")
    )
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    territory = models.ForeignKey(
        "core.Territory",
        verbose_name=_("where I live"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Some consultations are for the people of one borough. Never shown in public."),
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []
    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="one_account_per_email",
                violation_error_message=_("An account with this e-mail address exists already."),
            ),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="email_is_lower_case"),
        ]

    def __str__(self) -> str:
        return self.display_name or super().get_full_name() or self.email

    def clean(self) -> None:
        """Keep the address in lower case, so that one person cannot have two accounts by its letters."""
        super().clean()
        self.email = self.email.strip().lower()

    def save(self, *args, **kwargs) -> None:
        """Save, with the address in lower case and nothing invisible in the public name, which stands beside others' words."""
        self.email = self.email.strip().lower()
        self.display_name = clean_line(self.display_name)
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        """First and last name as administrators have typed them, else the public name. For the admin only."""
        return super().get_full_name() or self.display_name

    @property
    def public_name(self) -> str:
        """The name to show in public: never the e-mail address, not even a part of it."""
        return self.display_name or str(_("A resident"))

    @property
    def may_enter_admin(self) -> bool:
        """Whether this person works in the editors' admin."""
        return self.is_active and (self.is_superuser or self.has_perm("wagtailadmin.access_admin"))
