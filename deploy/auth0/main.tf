# What Selfsame needs of a tenant, for Terraform. See README.md beside this file.

terraform {
  required_version = ">= 1.5"
  required_providers {
    auth0 = {
      source  = "auth0/auth0"
      version = "~> 1.0"
    }
  }
}

variable "app_base_url" {
  description = "Where people reach the page, without a slash at its end: https://account.example.com"
  type        = string

  validation {
    condition     = can(regex("^https?://[^/]+$", var.app_base_url))
    error_message = "Scheme, host and port only, as https://account.example.com."
  }
}

variable "tenant_domain" {
  description = "The tenant's own domain, also where people sign in by a custom one: example.eu.auth0.com"
  type        = string
}

resource "auth0_client" "selfsame" {
  name            = "Selfsame"
  description     = "The page where people see and change their own profile"
  app_type        = "regular_web"
  is_first_party  = true
  oidc_conformant = true

  # The code that people bring, their refresh token, and the server's own access to the Management API.
  grant_types = ["authorization_code", "refresh_token", "client_credentials"]

  callbacks           = ["${var.app_base_url}/callback"]
  allowed_logout_urls = ["${var.app_base_url}/"]
  web_origins         = [var.app_base_url]

  jwt_configuration {
    alg                 = "RS256"
    lifetime_in_seconds = 36000
  }

  # A confidential client keeps one refresh token, sealed in its cookie; a rotated one would be lost with a lost cookie.
  refresh_token {
    rotation_type                = "non-rotating"
    expiration_type              = "expiring"
    token_lifetime               = 2592000
    idle_token_lifetime          = 1296000
    infinite_token_lifetime      = false
    infinite_idle_token_lifetime = false
    leeway                       = 0
  }

  # Only for addresses like http://localhost:3000: without it people are asked to confirm each sign-in there.
  skip_non_verifiable_callback_uri_confirmation_prompt = true
}

resource "auth0_client_credentials" "selfsame" {
  client_id             = auth0_client.selfsame.id
  authentication_method = "client_secret_post"
}

# read:users and update:users are what it works with; read:connections tells which connections let people edit their name,
# and may be left out.
resource "auth0_client_grant" "selfsame" {
  client_id = auth0_client.selfsame.id
  audience  = "https://${var.tenant_domain}/api/v2/"
  scopes    = ["read:users", "update:users", "read:connections"]
}

output "AUTH0_CLIENT_ID" {
  value = auth0_client.selfsame.client_id
}

output "AUTH0_CLIENT_SECRET" {
  value     = auth0_client_credentials.selfsame.client_secret
  sensitive = true
}
